package io.photofinish.report.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A source file.
 *
 * @param path where it is
 * @param uri its path relative to the project, as a URI
 */
public record SourceFile(Path path, String uri) implements Comparable<SourceFile> {

  private static final int MAX_BYTES = 8 << 20;

  static SourceFile of(Path path, Path relative) {
    StringBuilder uri = new StringBuilder();
    for (Path part : relative) {
      uri.append(uri.length() == 0 ? "" : "/").append(UriPath.segment(part.toString()));
    }
    return new SourceFile(path, uri.toString());
  }

  /** Whether its directories are named after the package. */
  boolean isIn(String packageName) {
    Path directory = path.getParent();
    return directory != null
        && (packageName.isEmpty() || directory.endsWith(Path.of(packageName.replace('.', '/'))));
  }

  /** Its lines; none if it cannot be read. What is not UTF-8 is replaced. */
  List<String> read() {
    try {
      return Files.size(path) > MAX_BYTES
          ? List.of()
          : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
