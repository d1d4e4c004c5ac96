package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {
  @Test
  void saysThatThereIsNoSuchProcess() {
    CommandLineRun run = CommandLineRun.of("sample", "999999999", "1%");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("photofinish: there is no process 999999999\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "101%", "-1", "some", "1e-3"})
  void refusesWhatIsNoShare(String rate) {
    CommandLineRun run = CommandLineRun.of("sample", "999999999", "--", rate);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("RATE is \"" + rate + "\": expected 0 to 1, or 0% to 100%");
  }

  @Test
  void wantsARate() {
    assertThat(CommandLineRun.of("sample", "999999999").exit()).isEqualTo(2);
  }
}
