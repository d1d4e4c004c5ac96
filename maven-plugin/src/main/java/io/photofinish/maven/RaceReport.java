package io.photofinish.maven;

import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFormat;
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

  private RaceReport() {}

  /**
   * Writes a report.
   *
   * @param project the directory that paths of source files are told relative to
   * @param sources where source files are
   */
  static void write(
      RaceFileSet races,
      List<String> formats,
      Path directory,
      Path project,
      List<Path> sources,
      Log log)
      throws MojoExecutionException, IOException {
    races.troubles().forEach(log::warn);
    if (races.isEmpty()) {
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
      Path file = directory.resolve("report." + ENDINGS.getOrDefault(name, name));
      races.write(file, format.get(), new Layout(0, false, Sources.below(project, there)));
      log.info("Photofinish: " + races.races().size() + " data races, see " + file);
    }
  }
}
