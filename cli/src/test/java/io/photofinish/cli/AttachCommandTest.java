package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachCommandTest {
  @Test
  void saysThatThereIsNoSuchProcess() {
    CommandLineRun run = CommandLineRun.of("attach", "999999999");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("photofinish: there is no process 999999999\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesWhatTheAgentWouldRefuse() {
    CommandLineRun run = CommandLineRun.of("attach", "--exitcode", "many", "999999999");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("photofinish: --exitcode");
  }

  @Test
  void cannotHandOverACommaAmongTheArguments() {
    CommandLineRun run = CommandLineRun.of("attach", "--output", "a,b.jsonl", "999999999");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("output: a value with a comma must stand in the file");
  }

  @Test
  void wantsANumber() {
    CommandLineRun run = CommandLineRun.of("attach", "server");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("server");
  }
}
