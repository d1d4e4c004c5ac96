package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

  @Test
  void leavesTheFilesOfArgumentsOfTheCommandToTheCommand() {
    assertThat(CommandArguments.keepAtSigns(new String[] {"@ours", "--", "java", "@theirs", "--"}))
        .containsExactly("@ours", "--", "java", "@@theirs", "--");
  }
}
