package io.photofinish.cli;

import static io.photofinish.cli.RaceFileSamples.BALANCE;
import static io.photofinish.cli.RaceFileSamples.CART;
import static io.photofinish.cli.RaceFileSamples.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private final Path base;
  private final Path current;

  DiffCommandTest(@TempDir Path dir) throws IOException {
    base = RaceFileSamples.write(dir.resolve("base.jsonl"), 1, BALANCE, CART);
    current = RaceFileSamples.write(dir.resolve("new.jsonl"), 5, CART, HASH);
  }

  @Test
  void newRacesAreToldAndExitWith66() {
    CommandLineRun run = diff();
    assertThat(run.out())
        .isEqualTo(line('+', HASH, 5) + line('-', BALANCE, 1) + "1 new, 1 gone, 1 in both\n");
    assertThat(run.exit()).isEqualTo(66);
    assertThat(diff("--full").out())
        .startsWith(TextFormat.render(HASH.withCount(5), Layout.PLAIN))
        .contains(line('-', BALANCE, 1));
    assertThat(diff("--common").out()).startsWith(line('=', CART, 5));
  }

  @Test
  void goneRacesAreNoFailure() throws IOException {
    RaceFileSamples.write(current, 1, CART);
    CommandLineRun run = diff();
    assertThat(run.out()).isEqualTo(line('-', BALANCE, 1) + "0 new, 1 gone, 1 in both\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void filtersDecideWhatIsCompared() {
    CommandLineRun run = diff("--severity=high,medium");
    assertThat(run.out()).endsWith("0 new, 1 gone, 1 in both\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aComparisonWithABrokenFileIsAFailure() throws IOException {
    Files.writeString(base, Files.readString(base).substring(0, 300));
    CommandLineRun run = diff();
    assertThat(run.out()).contains("2 new");
    assertThat(run.err()).contains("base.jsonl:2: this line is lost");
    assertThat(run.exit()).isEqualTo(1);
  }

  private CommandLineRun diff(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "diff";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = base.toString();
    all[args.length + 2] = current.toString();
    return CommandLineRun.of(all);
  }

  private static String line(char mark, Race race, int count) {
    return mark + " " + RaceLine.of(race.withCount(count), false) + "\n";
  }
}
