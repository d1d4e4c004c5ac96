package io.photofinish.cli;

import static io.photofinish.cli.RaceFileSamples.BALANCE;
import static io.photofinish.cli.RaceFileSamples.CART;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.filter.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressCommandTest {

  private final Path rules;
  private final Path races;

  SuppressCommandTest(@TempDir Path dir) throws IOException {
    rules = dir.resolve("rules.txt");
    races = RaceFileSamples.write(dir.resolve("races.jsonl"), 1, BALANCE, CART);
  }

  @Test
  void addsARuleThatSilencesTheRaceAndNoOther() throws Exception {
    CommandLineRun run =
        suppress(BALANCE.shortId(), "--reason=ticket 12", "--until=2999-12-31", "--in=" + races);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(rules)
        .hasContent(
            "# bank.Account.balance\n"
                + ("id=" + BALANCE.id() + " until=2999-12-31 reason=\"ticket 12\"\n"));
    assertThat(run.out()).endsWith(Files.readString(rules));
    Suppressions loaded = Suppressions.load(List.of(rules), LocalDate.now());
    assertThat(loaded.silence(BALANCE)).isNotNull();
    assertThat(loaded.silence(CART)).isNull();
  }

  @Test
  void addsBehindWhatIsThere() throws IOException {
    Files.writeString(rules, "# ours\nfield=a.B.c reason=\"x\""); // without a line end
    suppress("ABCDEF", "--reason=y");
    assertThat(rules).hasContent("# ours\nfield=a.B.c reason=\"x\"\nid=abcdef reason=\"y\"\n");
  }

  @Test
  void leavesAFileOfAnotherKindAlone() throws IOException {
    Files.writeString(rules, "class Main {}");
    CommandLineRun run = suppress("abcdef", "--reason=y");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("rules.txt:1:");
    assertThat(rules).hasContent("class Main {}");
  }

  @Test
  void knowsARaceThatIsNotThere() {
    CommandLineRun run = suppress("000000", "--reason=y", "--in=" + races);
    assertThat(run.err()).startsWith("photofinish: there is no race with the id 000000");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(rules).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc --reason=y | the id is \"abc\": expected 6 to 16 hexadecimal digits",
        "abcdef --reason=a\"b | --reason must be one line of text without a double quote",
        "abcdef --reason= | --reason must be one line of text without a double quote",
        "abcdef --reason=y --until=2020-01-01 | --until is 2020-01-01: that day has passed",
        "abcdef --reason=y --until=soon | Invalid value for option '--until': \"soon\" is not a day",
        "abcdef | Missing required option: '--reason=TEXT'",
      })
  void wrongUsageIsNamed(String args, String message) {
    CommandLineRun run = suppress(args.split(" "));
    assertThat(run.err()).startsWith("photofinish: " + message);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(rules).doesNotExist();
  }

  private CommandLineRun suppress(String... args) {
    return CommandLineRun.of(
        Stream.of(Stream.of("suppress", "--file=" + rules), Stream.of(args))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
