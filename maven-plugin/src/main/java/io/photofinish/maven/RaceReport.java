package io.photofinish.maven;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.files.WholeFile;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFormat;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Writes what race files hold in several formats, one file each: {@code report.html}. */
final class RaceReport {
  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "jsonl", "jsonl", "markdown", "md", "junit", "xml");

  /** How the names of reports begin; an ending follows. */
  static final String NAME = "report.";

  private RaceReport() {}

  /** Writes the races as the report of one run, also to a file that they were read from. */
  static void write(RaceFiles races, RunInfo run, Path file, RaceFormat format, Layout layout)
      throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    WholeFile.write(
        file,
        out -> {
          try (RaceWriter writer = format.open(out, run, layout)) {
            races.write(writer, race -> true);
          }
        });
  }

  /**
   * Writes a report.
   *
   * @param project the directory that paths of source files are told relative to
   * @param sources where source files are
   */
  static void write(
      RaceFiles races,
      List<String> formats,
      Path directory,
      Path project,
      List<Path> sources,
      Log log)
      throws MojoExecutionException, IOException {
    RunInfo run = races.run();
    if (run == null) {
      log.info("Photofinish: no test has run with the agent, there is nothing to report");
      return;
    }
    List<Path> there = sources.stream().filter(Files::isDirectory).toList();
    for (String name : formats) {
      Optional<RaceFormat> format = RaceFormat.named(name);
      if (format.isEmpty()) {
        throw new MojoExecutionException(
            "there is no format "
                + name
                + ", but "
                + String.join(", ", RaceFormat.all().stream().map(RaceFormat::name).toList()));
      }
      Path file = directory.resolve(NAME + ENDINGS.getOrDefault(name, name));
      write(races, run, file, format.get(), new Layout(0, false, Sources.below(project, there)));
      log.info("Photofinish: " + races.ids().size() + " data races, see " + file);
    }
  }
}
