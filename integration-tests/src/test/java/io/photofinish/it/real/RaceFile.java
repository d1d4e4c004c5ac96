package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The race file that one run of one JVM left, which must be whole: a header, races, one summary.
 *
 * @param races in the order in which they were found
 * @param summary the run's last word
 */
record RaceFile(List<Race> races, Summary summary) {
  static RaceFile read(Path file) throws IOException {
    List<Race> races = new ArrayList<>();
    List<Summary> summaries = new ArrayList<>();
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof Entry.Found found) {
          races.add(found.race());
        } else if (entry instanceof Entry.Ended ended) {
          summaries.add(ended.summary());
        } else {
          assertThat(entry).as(file.toString()).isInstanceOf(Entry.Started.class);
        }
      }
    }
    assertThat(summaries).as(file + ": " + summaries).hasSize(1);
    return new RaceFile(List.copyOf(races), summaries.get(0));
  }
}
