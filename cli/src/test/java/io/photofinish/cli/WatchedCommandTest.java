package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WatchedCommandTest {

  private static final Path AGENT = Path.of("/cache/photofinish.jar");

  @Test
  void aJavaCommandGetsTheAgentAsItsFlag() {
    for (String java : List.of("java", "/jdk/bin/java", "JAVA.EXE")) {
      ProcessBuilder builder = builder(AGENT, java, "-jar", "app.jar");
      assertThat(builder.command())
          .containsExactly(java, "-javaagent:/cache/photofinish.jar", "-jar", "app.jar");
      assertThat(builder.environment().get("JAVA_TOOL_OPTIONS"))
          .isEqualTo(System.getenv("JAVA_TOOL_OPTIONS"));
    }
  }

  @Test
  void anotherCommandHandsItDownBehindWhatIsThere() {
    ProcessBuilder builder = builder(AGENT, "mvn", "java");
    assertThat(builder.command()).containsExactly("mvn", "java");
    assertThat(builder.environment().get("JAVA_TOOL_OPTIONS"))
        .endsWith("-javaagent:/cache/photofinish.jar");
    ProcessBuilder blank = builder(Path.of("/my cache/p.jar"), "mvn");
    assertThat(blank.environment().get("JAVA_TOOL_OPTIONS"))
        .endsWith("\"-javaagent:/my cache/p.jar\"");
  }

  @Test
  void settingsArePassedInTheEnvironment() {
    ProcessBuilder builder =
        new WatchedCommand(AGENT, List.of("mvn"), Map.of("PHOTOFINISH_STATS", "true")).builder();
    assertThat(builder.environment()).containsEntry("PHOTOFINISH_STATS", "true");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theExitCodeIsTheCommands() throws InterruptedException {
    assertThat(new WatchedCommand(AGENT, List.of("sh", "-c", "exit 7"), Map.of()).run())
        .isEqualTo(7);
  }

  @Test
  void namesACommandThatCannotBeRun() {
    assertThatThrownBy(() -> new WatchedCommand(AGENT, List.of("/no/such"), Map.of()).run())
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("/no/such");
  }

  private static ProcessBuilder builder(Path agent, String... command) {
    return new WatchedCommand(agent, List.of(command), Map.of()).builder();
  }
}
