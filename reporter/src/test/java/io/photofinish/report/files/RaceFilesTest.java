package io.photofinish.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.Summary;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceFilesTest {
  private static final Race BANK = Samples.bank();
  private static final Race LEDGER = Samples.ledger();
  private static final Race MAP = Samples.map();

  private final Path dir;
  private final Path one;
  private final Path two;

  RaceFilesTest(@TempDir Path dir) throws IOException {
    this.dir = dir;
    one = write(dir.resolve("one.jsonl"), 2, BANK, LEDGER);
    two = write(dir.resolve("two.jsonl"), 3, LEDGER, MAP);
  }

  @Test
  void tellsEachRaceOnceWithAllThatWereCounted() throws IOException {
    RaceFiles races = scan(one, two);
    assertThat(told(races))
        .containsExactly(BANK.withCount(2), LEDGER.withCount(5), MAP.withCount(3));
    assertThat(races.ids()).containsExactly(BANK.id(), LEDGER.id(), MAP.id());
    assertThat(races.troubles()).isEmpty();
  }

  @Test
  void tellsTheMostFrequentFirstIfAsked() throws IOException {
    List<Race> told = new ArrayList<>();
    scan(one, two).forEach(RaceFiles.Order.count, told::add);
    assertThat(told).containsExactly(LEDGER.withCount(5), MAP.withCount(3), BANK.withCount(2));
  }

  @Test
  void isTheEarliestRunWithTheCommandsOfAll() {
    RunInfo run = scan(two, one).run();
    assertThat(run)
        .isEqualTo(new RunInfo("1", 2, Instant.EPOCH.plusSeconds(2), "java", "three, two"));
  }

  @Test
  void sumsUpWhatTheRunsSaidAtTheirEnd() throws IOException {
    Map<String, Long> counts = Map.of(BANK.id(), 2L, LEDGER.id(), 5L, MAP.id(), 3L);
    assertThat(written(scan(one, two), dir.resolve("all.jsonl")))
        .last()
        .isEqualTo(
            new Entry.Ended(
                new Summary(counts, 2, Map.of("baseline", 2L), Map.of("too large", 4L), 6, 8)));
  }

  @Test
  void namesTheSampleThatAllRunsHaveInCommon() throws IOException {
    String sample = ",\"sample\":{\"share\":\"1%\",\"seed\":7,\"watched\":2,\"fields\":90}}}";
    Files.writeString(one, Files.readString(one).replace("}}\n", sample + "\n"));
    assertThat(written(scan(one, two), dir.resolve("all.jsonl")).toString()).doesNotContain("1%");
    Files.writeString(two, Files.readString(two).replace("}}\n", sample + "\n"));
    assertThat(written(scan(one, two), dir.resolve("all.jsonl")).toString())
        .contains("Sample[share=1%, seed=7, watched=2, fields=90]");
  }

  @Test
  void hasNoSummaryIfNoRunCameToItsEnd() throws IOException {
    String content = Files.readString(one);
    Files.writeString(one, content.substring(0, content.indexOf("{\"summary")));
    RaceFiles races = scan(one);
    assertThat(told(races)).containsExactly(BANK, LEDGER);
    assertThat(written(races, dir.resolve("all.jsonl"))).last().isInstanceOf(Entry.Found.class);
  }

  @Test
  void mayBeWrittenToOneOfItsFilesWhichIsLeftAsItWasIfThatFails() throws IOException {
    assertThat(written(scan(one, two), one)).hasSize(5);
    byte[] before = Files.readAllBytes(one);
    assertThat(
            catchThrowable(
                () ->
                    WholeFile.write(
                        one,
                        out -> {
                          out.close();
                          throw new IOException("disk full");
                        })))
        .hasMessage("disk full");
    assertThat(one).hasBinaryContent(before);
    assertThat(dir.toFile().list()).containsExactlyInAnyOrder("one.jsonl", "two.jsonl");
  }

  @Test
  void namesWhatCannotBeReadAndTellsTheRest() throws IOException {
    Files.writeString(one, "{\"race\": \n", StandardOpenOption.APPEND);
    RaceFiles races = scan(dir.resolve("missing.jsonl"), one);
    assertThat(told(races)).containsExactly(BANK.withCount(2), LEDGER.withCount(2));
    assertThat(races.troubles()).hasSize(2);
    assertThat(races.troubles().get(0)).contains("missing.jsonl: no such file");
    assertThat(races.troubles().get(1)).contains("one.jsonl:5: this line is lost: ");
  }

  @Test
  void isNoRunIfNothingCanBeRead() {
    assertThat(scan(dir.resolve("missing.jsonl")).run()).isNull();
  }

  private static RaceFiles scan(Path... files) {
    return RaceFiles.scan(List.of(files), ReadingProgress.silent());
  }

  private static List<Race> told(RaceFiles races) throws IOException {
    List<Race> told = new ArrayList<>();
    races.forEach(told::add);
    return told;
  }

  private static List<Entry> written(RaceFiles races, Path file) throws IOException {
    RunInfo run = Objects.requireNonNull(races.run());
    WholeFile.write(
        file,
        out -> {
          try (RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
            races.write(writer, race -> true);
          }
        });
    List<Entry> entries = new ArrayList<>();
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** A file of one run in which each race was seen so many times. */
  private static Path write(Path file, long times, Race... races) throws IOException {
    String command = times == 2 ? "two" : "three";
    RunInfo run = new RunInfo("1", times, Instant.EPOCH.plusSeconds(times), "java", command);
    Map<String, Long> counts = new LinkedHashMap<>();
    try (RaceWriter writer =
        new JsonLinesFormat().open(Files.newOutputStream(file), run, Layout.PLAIN)) {
      for (Race race : races) {
        writer.race(race);
        counts.put(race.id(), times);
      }
      writer.summary(new Summary(counts, 1, Map.of("baseline", 1L), Map.of("too large", 2L), 3, 4));
    }
    return file;
  }
}
