package io.photofinish.cli;

import static io.photofinish.cli.RaceFileSamples.BALANCE;
import static io.photofinish.cli.RaceFileSamples.CART;
import static io.photofinish.cli.RaceFileSamples.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {

  private final Path dir;
  private final Path one;
  private final Path two;

  MergeCommandTest(@TempDir Path dir) throws IOException {
    this.dir = dir;
    one = RaceFileSamples.write(dir.resolve("one.jsonl"), 2, BALANCE, CART);
    two = RaceFileSamples.write(dir.resolve("two.jsonl"), 3, CART, HASH);
  }

  @Test
  void makesOneRunOfSeveral() throws IOException {
    Path out = dir.resolve("all.jsonl");
    CommandLineRun run = merge("-o", out.toString(), one.toString(), two.toString());
    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    List<Entry> entries = entries(out);
    assertThat(entries.get(0)).isInstanceOf(Entry.Started.class);
    assertThat(races(entries))
        .containsExactly(BALANCE.withCount(2), CART.withCount(5), HASH.withCount(3));
    Map<String, Long> counts = Map.of(BALANCE.id(), 2L, CART.id(), 5L, HASH.id(), 3L);
    assertThat(entries.get(4))
        .isEqualTo(
            new Entry.Ended(
                new Summary(counts, 2, Map.of("baseline", 2L), Map.of("too large", 4L), 6, 8)));
    assertThat(entries).hasSize(5);
  }

  @Test
  void mayWriteToOneOfItsFilesAndLeavesNoOther() throws IOException {
    merge("-o", one.toString(), one.toString(), two.toString());
    assertThat(races(entries(one))).hasSize(3);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(one, two);
    }
  }

  @Test
  void aRunThatWasKilledHasNoSummaryAfterwardsEither() throws IOException {
    String content = Files.readString(one);
    Files.writeString(one, content.substring(0, content.indexOf("{\"summary")));
    Path out = dir.resolve("out.jsonl");
    assertThat(merge("-o", out.toString(), one.toString(), one.toString()).exit()).isZero();
    assertThat(entries(out)).hasSize(3);
    assertThat(races(entries(out))).containsExactly(BALANCE.withCount(2), CART.withCount(2));
  }

  @Test
  void writesToStandardOutput() throws IOException {
    CommandLineRun run = merge(one.toString(), dir.resolve("missing").toString());
    Path out = Files.writeString(dir.resolve("out.jsonl"), run.out());
    assertThat(races(entries(out))).hasSize(2);
    assertThat(run.err()).contains("missing: no such file");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void leavesTheOutputAloneIfNothingCanBeRead() throws IOException {
    Path out = Files.writeString(dir.resolve("out.jsonl"), "mine");
    assertThat(merge("-o", out.toString(), dir.resolve("missing").toString()).exit()).isEqualTo(1);
    assertThat(out).hasContent("mine");
  }

  private static CommandLineRun merge(String... args) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("merge"), Stream.of(args)).toArray(String[]::new));
  }

  private static List<Race> races(List<Entry> entries) {
    return entries.stream()
        .filter(Entry.Found.class::isInstance)
        .map(entry -> ((Entry.Found) entry).race())
        .toList();
  }

  private static List<Entry> entries(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
