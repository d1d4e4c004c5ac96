package io.photofinish.it.litmus;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The race file one JVM has left.
 *
 * @param losses what the detector says it could not check; empty too when the JVM did not end in
 *     order
 */
record RaceFile(List<Sighting> sightings, Map<String, Long> losses) {

  /** A JVM that found nothing may have left no file. */
  static RaceFile read(Path file) throws IOException {
    List<Race> races = new ArrayList<>();
    Map<String, Long> counts = Map.of();
    Map<String, Long> losses = Map.of();
    if (Files.exists(file)) {
      try (RaceFileReader reader = RaceFileReader.open(file)) {
        for (RaceFileReader.Entry entry = reader.next(); entry != null; entry = reader.next()) {
          if (entry instanceof RaceFileReader.Entry.Found found) {
            races.add(found.race());
          } else if (entry instanceof RaceFileReader.Entry.Ended ended) {
            Summary summary = ended.summary();
            counts = summary.counts();
            losses = summary.losses();
          } else if (entry instanceof RaceFileReader.Entry.Broken broken) {
            throw new IOException(file + ":" + broken.line() + ": " + broken.why());
          }
        }
      }
    }
    List<Sighting> sightings = new ArrayList<>();
    for (Race race : races) {
      sightings.add(Sighting.of(race.withCount(counts.getOrDefault(race.id(), race.count()))));
    }
    return new RaceFile(List.copyOf(sightings), losses);
  }
}
