package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.options.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotofinishTest {

  @Test
  void helpListsCommandsAndExitCodes() {
    CommandLineRun run = CommandLineRun.of("--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("run ", "view ", "diff ", "merge ", "convert ", "suppress ")
        .contains("doctor ", "demo ", "generate-completion")
        .containsPattern("(?m)^ +0 +done")
        .containsPattern("(?m)^ +1 +failure")
        .containsPattern("(?m)^ +2 +wrong usage")
        .containsPattern("(?m)^ +66 +data races");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "view",
        "diff",
        "merge",
        "convert",
        "suppress",
        "analyze",
        "doctor",
        "demo"
      })
  void everyCommandHasHelpWithItsExitCodes(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("photofinish " + command, "Exit codes:")
        .containsPattern("(?m)^ +1 +")
        .containsPattern("(?m)^ +2 +wrong usage");
    boolean tellsOfRaces = List.of("run", "diff", "analyze").contains(command);
    assertThat(run.out().contains("66")).isEqualTo(tellsOfRaces);
  }

  @Test
  void helpOfRunListsEveryOptionOfTheAgent() {
    String help = CommandLineRun.of("run", "--help").out();
    for (Option option : Option.values()) {
      assertThat(help).contains("--" + option.key().replace('_', '-'));
    }
    assertThat(help).contains("%p").doesNotContain("`", "](", "%%");
  }

  @ParameterizedTest
  @CsvSource({
    "'', photofinish: Missing required subcommand (see photofinish --help)",
    "vew, photofinish: Unmatched argument at index 0: 'vew' (see photofinish --help)",
    "view, photofinish: Missing required parameter: 'FILE' (see photofinish view --help)",
    "run --exitcod=3 -- x, photofinish: Unknown option: '--exitcod=3' (see photofinish run --help)",
    "run --exitcode=999 -- x, 'photofinish: --exitcode is \"999\": expected a whole number from 0"
        + " to 255 (see photofinish run --help)'",
    "run --baseline=/no/such -- x, 'photofinish: --baseline is \"/no/such\": cannot read file"
        + " /no/such (see photofinish run --help)'",
    "run --stats, photofinish: Missing required parameter: 'COMMAND' (see photofinish run --help)",
  })
  void wrongUsageIsOneLineAndExitCode2(String args, String message) {
    CommandLineRun run = CommandLineRun.of(args.isEmpty() ? new String[0] : args.split(" "));
    assertThat(run.err()).isEqualTo(message + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void readsArgumentsFromAFile(@TempDir Path dir) throws IOException {
    Path args = Files.writeString(dir.resolve("args"), "view --help");
    assertThat(CommandLineRun.of("@" + args).out()).contains("photofinish view");
  }

  @Test
  void printsItsVersion() {
    assertThat(CommandLineRun.of("-V").out()).startsWith("photofinish ");
    assertThat(CommandLineRun.of("-V").exit()).isZero();
  }

  @Test
  void generatesACompletionScript() {
    assertThat(CommandLineRun.of("generate-completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("--stack-depth", "(\"text\" \"jsonl\" \"html\"");
  }
}
