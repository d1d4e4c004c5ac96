package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class AgentSettingsTest {

  @Test
  void makesPathsAbsoluteAndLeavesTheRest(@TempDir Path dir) throws Exception {
    Path rules = Files.createFile(dir.resolve("rules"));
    assertThat(
            settings(
                "--output=r-%p.jsonl",
                "--log-path=stdout",
                "--suppressions=" + rules,
                "--includes=bank.*",
                "--stats",
                "--halt-on-error=false"))
        .isEqualTo(
            Map.of(
                "PHOTOFINISH_OUTPUT", Path.of("r-%p.jsonl").toAbsolutePath().toString(),
                "PHOTOFINISH_LOG_PATH", "stdout",
                "PHOTOFINISH_SUPPRESSIONS", rules.toString(),
                "PHOTOFINISH_INCLUDES", "bank.*",
                "PHOTOFINISH_STATS", "true",
                "PHOTOFINISH_HALT_ON_ERROR", "false"));
    assertThat(settings()).isEmpty();
  }

  @Test
  void namesAMistakeWhereItWasMade() {
    assertThatThrownBy(() -> settings("--max-memory=much"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("--max-memory is \"much\": expected a size such as 512m or 2g, or none");
    CommandSpec spec = parsed("--stats");
    assertThatThrownBy(() -> AgentSettings.of(spec, Map.of("PHOTOFINISH_EXITCODE", "x")))
        .hasMessageStartingWith("environment variable PHOTOFINISH_EXITCODE is \"x\"");
  }

  private static Map<String, String> settings(String... args) {
    return AgentSettings.of(parsed(args), Map.of());
  }

  private static CommandSpec parsed(String... args) {
    CommandSpec spec = CommandSpec.create();
    AgentSettings.addTo(spec);
    new CommandLine(spec).parseArgs(args);
    return spec;
  }
}
