package io.photofinish.maven;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.format.RaceFormat;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The races of the JVMs of a build: those of several race files, each once. Not thread-safe: each
 * goal makes its own.
 */
final class RaceFileSet {
  static final String ENDING = ".jsonl";

  private final Map<String, Race> races = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> losses = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();
  private @Nullable RunInfo run;
  private long suppressed;
  private long classes;
  private long millis;

  /** Adds the race files of a directory, if there is one. */
  void readDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    TreeSet<Path> sorted = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
      files.forEach(sorted::add);
    }
    for (Path file : sorted) {
      read(file);
    }
  }

  /** Adds a race file as far as it can be read; the rest is added to the troubles. */
  void read(Path file) {
    Map<String, Long> ofRun = new LinkedHashMap<>();
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof Entry.Started started) {
          endRun(ofRun);
          run = run == null ? started.run() : run;
        } else if (entry instanceof Entry.Found found) {
          races.putIfAbsent(found.race().id(), found.race());
          ofRun.merge(found.race().id(), found.race().count(), Long::sum);
        } else if (entry instanceof Entry.Ended ended) {
          ended(ended.summary(), ofRun);
        } else if (entry instanceof Entry.Broken broken) {
          troubles.add(file + ":" + broken.line() + ": this line is lost: " + broken.why());
        }
      }
    } catch (IOException e) {
      troubles.add(file + ": " + e.getMessage());
    }
    endRun(ofRun);
  }

  private void ended(Summary summary, Map<String, Long> ofRun) {
    ofRun.putAll(summary.counts());
    summary.losses().forEach((why, count) -> losses.merge(why, count, Long::sum));
    suppressed += summary.suppressed();
    classes += summary.classesWoven();
    millis += summary.weavingMillis();
  }

  private void endRun(Map<String, Long> ofRun) {
    ofRun.forEach((id, count) -> counts.merge(id, count, Long::sum));
    ofRun.clear();
  }

  /** The races in the order in which they were found, with all that were counted. */
  List<Race> races() {
    List<Race> all = new ArrayList<>();
    for (Race race : races.values()) {
      all.add(race.withCount(counts.getOrDefault(race.id(), race.count())));
    }
    return all;
  }

  /** What could not be read, one line each. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Whether any run was found. */
  boolean isEmpty() {
    return run == null;
  }

  /** Writes all of it as the report of one run. */
  void write(Path file, RaceFormat format, Layout layout) throws IOException {
    RunInfo first = run;
    if (first == null) {
      throw new IllegalStateException("no run was read");
    }
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    try (RaceWriter writer = format.open(out, first, layout)) {
      for (Race race : races()) {
        writer.race(race);
      }
      writer.summary(summary());
    }
  }

  private Summary summary() {
    return new Summary(counts, suppressed, Map.of(), losses, classes, millis);
  }
}
