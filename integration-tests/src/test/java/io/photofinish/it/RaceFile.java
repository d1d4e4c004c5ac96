package io.photofinish.it;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The race file that one run of one JVM left.
 *
 * @param races in the order in which they were found, each with the last count known
 * @param summary the run's last word; null when the JVM did not end in order
 */
public record RaceFile(List<Race> races, @Nullable Summary summary) {
  /** Fails where the file is broken or goes on after its summary. */
  public static RaceFile read(Path file) throws IOException {
    List<Race> races = new ArrayList<>();
    Summary summary = null;
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof Entry.Broken broken) {
          throw new IOException(file + ":" + broken.line() + ": " + broken.why());
        }
        if (summary != null) {
          throw new IOException(file + " goes on after its summary: " + entry);
        }
        if (entry instanceof Entry.Found found) {
          races.add(found.race());
        } else if (entry instanceof Entry.Ended ended) {
          summary = ended.summary();
        }
      }
    }
    if (summary != null) {
      var counts = summary.counts();
      races.replaceAll(race -> race.withCount(counts.getOrDefault(race.id(), race.count())));
    }
    return new RaceFile(List.copyOf(races), summary);
  }
}
