package io.photofinish.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentArgumentsTest {
  private static final Path AGENT = Path.of("/a b/photofinish.jar");
  private static final String JACOCO = "-javaagent:/jacoco.jar=destfile=/x/jacoco.exec";

  private final AgentArguments test =
      new AgentArguments(AGENT, Path.of("/t/test.properties"), true);
  private final AgentArguments integrationTest =
      new AgentArguments(AGENT, Path.of("/t/integration-test.properties"), true);

  @Test
  void pathsAreQuotedForSurefire() {
    assertThat(test.toString())
        .startsWith(
            "\"-javaagent:/a b/photofinish.jar\" \"-Dphotofinish.config=/t/test.properties\"");
  }

  @Test
  void whatWasThereStays() {
    assertThat(test.prependTo(null)).isEqualTo(test.toString());
    assertThat(test.prependTo("")).isEqualTo(test.toString());
    assertThat(test.prependTo("-Xmx1g " + JACOCO)).isEqualTo(test + " -Xmx1g " + JACOCO);
  }

  @Test
  void theAgentIsGivenOnceWhateverOthersDidToTheLine() {
    String both = JACOCO + " " + test.prependTo("-Dx=\"a b\" -Xmx1g");
    assertThat(integrationTest.prependTo(both))
        .isEqualTo(integrationTest + " " + JACOCO + " -Dx=\"a b\" -Xmx1g");
    AgentArguments plain = new AgentArguments(Path.of("/p.jar"), Path.of("/t/x"), true);
    assertThat(plain.prependTo(plain.toString().replace("\"", "") + " " + JACOCO))
        .isEqualTo(plain + " " + JACOCO);
  }

  @Test
  void settingsMayHoldCommas(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("deep").resolve("settings.properties");
    new AgentArguments(AGENT, file, false).write(Map.of("output", "/a,b/races-%p.jsonl"));
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    assertThat(read).containsOnly(Map.entry("output", "/a,b/races-%p.jsonl"));
  }
}
