package io.photofinish.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceDirectoryTest {
  private final Path directory;

  RaceDirectoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aReportIsNotReadAsTheRaceFileOfAJvm() throws IOException {
    for (String name : new String[] {"test-2.jsonl", "report.jsonl", "test-1.jsonl", "a.html"}) {
      Files.createFile(directory.resolve(name));
    }
    assertThat(RaceDirectory.files(directory))
        .containsExactly(directory.resolve("test-1.jsonl"), directory.resolve("test-2.jsonl"));
  }

  @Test
  void aDirectoryThatIsNotThereIsEmpty() throws IOException {
    assertThat(RaceDirectory.files(directory.resolve("none"))).isEmpty();
  }
}
