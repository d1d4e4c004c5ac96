package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

  private final Path trace;

  AnalyzeCommandTest(@TempDir Path dir) {
    trace = dir.resolve("trace.std");
  }

  @Test
  void tellsEachRaceOnce() throws IOException {
    CommandLineRun run =
        analyze("T0|fork(T1)|1\n\nT0|w(x)|10\nT1|w(x)|20\nT0|w(x)|10\nT1|w(x)|20\nT1|r(y)|5\n");
    assertThat(run.out())
        .isEqualTo(
            "x: write by T1 at 20, previous write by T0 at 10 (2 times)\n"
                + "x: write by T0 at 10, previous write by T1 at 20\n"
                + "2 races on 1 variable in 6 events\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(66);
  }

  @Test
  void isContentWithATraceWithoutRaces() throws IOException {
    CommandLineRun run = analyze("T0|w(x)|10\nT0|fork(T1)|11\nT1|w(x)|20\n");
    assertThat(run).isEqualTo(new CommandLineRun(0, "0 races on 0 variables in 3 events\n", ""));
  }

  @Test
  void namesLinesThatAreNoEvents() throws IOException {
    CommandLineRun run = analyze("T0|w(x)|10\n\u001b[2J|w(x)|1|\nT1|wri");
    assertThat(run.out()).contains("1 race on 1 variable", "\\u001b[2J").doesNotContain("\u001b");
    assertThat(run.err())
        .startsWith("photofinish: " + trace + ":3: this event is ignored: unknown operation");
    assertThat(run.exit()).isEqualTo(1);
    Files.delete(trace);
    assertThat(CommandLineRun.of("analyze", trace.toString()).err())
        .contains("no such file or directory");
  }

  private CommandLineRun analyze(String text) throws IOException {
    Files.writeString(trace, text);
    return CommandLineRun.of("analyze", trace.toString());
  }
}
