package io.photofinish.cli;

import static io.photofinish.cli.RaceFileSamples.BALANCE;
import static io.photofinish.cli.RaceFileSamples.CART;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {

  private final Path dir;
  private final Path file;

  ConvertCommandTest(@TempDir Path dir) throws IOException {
    this.dir = dir;
    file = RaceFileSamples.write(dir.resolve("races.jsonl"), 7, BALANCE, CART);
  }

  @ParameterizedTest
  @CsvSource({
    "text, WARNING: DATA RACE on field bank.Account.balance",
    "jsonl, '{\"photofinish\":1'",
    "html, <!DOCTYPE html>",
    "sarif, '\"version\":\"2.1.0\"'",
    "markdown, '## Photofinish: 2 data races'",
    "junit, '<testsuites name=\"Photofinish\" tests=\"2\"'",
  })
  void writesEachFormat(String format, String part) throws IOException {
    CommandLineRun run = convert("--to", format);
    assertThat(run.out()).contains(part);
    assertThat(run.exit()).isZero();
    Path out = dir.resolve("out");
    assertThat(convert("--to", format, "-o", out.toString()))
        .isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(Files.readString(out)).isEqualTo(run.out());
  }

  @Test
  void countsTheWholeRunAndFilters() {
    assertThat(convert("--to=text", "--package=bank").out())
        .startsWith(TextFormat.render(BALANCE.withCount(7), Layout.PLAIN) + "Photofinish: ");
  }

  @Test
  void takesSourceLinesFromADirectory() throws IOException {
    Path source = Files.createDirectories(dir.resolve("src/a")).resolve("A.java");
    Files.writeString(source, "package a;\nclass A {\n  void set() { v = 1; }\n\n\n}\n");
    String page = convert("--to=markdown", "--source=" + dir.resolve("src")).out();
    assertThat(page).contains("a/A.java", ">     3    void set() { v = 1; }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to=pdf | --to is \"pdf\": expected one of text, jsonl, html, sarif, markdown, junit",
        "--to=jfr | --to is \"jfr\": an event can only be made in the JVM that races",
        "--to=html --source=/no/such | --source is \"/no/such\": expected a directory",
      })
  void wrongUsageIsNamed(String args, String message) {
    CommandLineRun run = convert(args.split(" "));
    assertThat(run.err()).startsWith("photofinish: " + message).contains("convert --help");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void namesAnOutputThatCannotBeWritten() {
    Path out = dir.resolve("no/such/dir/out.html");
    CommandLineRun run = convert("--to=html", "-o", out.toString());
    assertThat(run.err().strip())
        .isEqualTo("photofinish: cannot write " + out + ": no such file or directory");
    assertThat(run.exit()).isEqualTo(1);
  }

  private CommandLineRun convert(String... args) {
    return CommandLineRun.of(
        Stream.of(Stream.of("convert", file.toString()), Stream.of(args))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
