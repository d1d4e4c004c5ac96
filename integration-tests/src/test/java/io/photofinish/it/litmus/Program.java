package io.photofinish.it.litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A litmus program. Its name carries the verdict: {@code ...Race} or {@code ...NoRace}.
 *
 * @param className the class with {@code main}
 * @param diagnoses what the reports are to say of its races
 */
record Program(String className, Path source, List<Mark> marks, List<DiagnosisMark> diagnoses) {

  /** All programs below a source root, in the order of their names. */
  static List<Program> below(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Race.java"))
          .sorted()
          .map(file -> of(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Program of(Path root, Path file) {
    String path = root.relativize(file).toString();
    String name = path.substring(0, path.length() - ".java".length());
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Program(
        name.replace(file.getFileSystem().getSeparator(), "."),
        file,
        Marks.of(file.getFileName().toString(), lines),
        DiagnosisMark.of(lines));
  }

  boolean isRacy() {
    return !className.endsWith("NoRace");
  }

  /** Whether the marks name a race that exists. */
  boolean hasRaces() {
    return marks.stream().anyMatch(mark -> mark.expectation() != Mark.Expectation.FALSE);
  }

  /** Without the package all programs share. */
  String shortName() {
    return className.substring("litmus.".length());
  }
}
