package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {

  private static final byte[] JAR = {1, 2, 3};

  private final Path cache;

  AgentJarTest(@TempDir Path dir) {
    cache = dir.resolve("cache");
  }

  @Test
  void unpacksOnceAndLeavesNothingElse() throws IOException {
    Path jar = AgentJar.unpack(JAR, cache);
    assertThat(jar).hasBinaryContent(JAR).hasFileName("photofinish.jar");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(jar, old);
    assertThat(AgentJar.unpack(JAR, cache)).isEqualTo(jar);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(old);
    try (Stream<Path> files = Files.list(jar.getParent())) {
      assertThat(files).containsExactly(jar);
    }
  }

  @Test
  void replacesAFileThatIsDamaged() throws IOException {
    Path jar = AgentJar.unpack(JAR, cache);
    Files.write(jar, new byte[] {1, 2});
    assertThat(AgentJar.unpack(JAR, cache)).isEqualTo(jar).hasBinaryContent(JAR);
  }

  @Test
  void keepsVersionsApart() throws IOException {
    assertThat(AgentJar.unpack(new byte[] {4}, cache)).isNotEqualTo(AgentJar.unpack(JAR, cache));
  }
}
