package io.photofinish.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A directory in which the JVMs of a build have left race files. */
final class RaceDirectory {
  static final String ENDING = ".jsonl";

  /** A report in the race file's format, which may lie beside them: it would count races twice. */
  private static final String REPORT = RaceReport.NAME + "jsonl";

  private RaceDirectory() {}

  /** The race files, sorted by name; none if there is no such directory. */
  static List<Path> files(Path directory) throws IOException {
    List<Path> sorted = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
        for (Path file : files) {
          if (!file.endsWith(REPORT)) {
            sorted.add(file);
          }
        }
      }
    }
    Collections.sort(sorted);
    return sorted;
  }
}
