package io.photofinish.cli;

import io.photofinish.report.Race;
import io.photofinish.report.format.RaceFileException;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.options.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The races of several race files, each once, with the number of times it was seen in all. */
final class RaceList {

  private final Map<String, Race> races = new LinkedHashMap<>();
  private final Map<String, Long> totals = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();

  /** Adds what can be read of a file; the rest is added to the troubles. */
  void read(Path file) {
    Map<String, Long> run = new LinkedHashMap<>(); // the counts of the run being read
    try (RaceFileReader reader = RaceFileReader.open(file)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof Entry.Started) {
          endRun(run);
        } else if (entry instanceof Entry.Found found) {
          Race race = found.race();
          races.putIfAbsent(race.id(), race);
          run.merge(race.id(), race.count(), Long::sum);
        } else if (entry instanceof Entry.Ended ended) {
          run.putAll(ended.summary().counts());
        } else if (entry instanceof Entry.Broken broken) {
          troubles.add(file + ":" + broken.line() + ": this line is lost: " + broken.why());
        }
      }
    } catch (RaceFileException e) {
      troubles.add(e.getMessage());
    } catch (IOException e) {
      troubles.add("cannot read " + file + ": " + FileTrouble.describe(e));
    }
    endRun(run);
  }

  private void endRun(Map<String, Long> run) {
    run.forEach((id, count) -> totals.merge(id, count, Long::sum));
    run.clear();
  }

  /** The races in the order in which they were found. */
  List<Race> races() {
    List<Race> list = new ArrayList<>();
    for (Race race : races.values()) {
      list.add(race.withCount(totals.getOrDefault(race.id(), race.count())));
    }
    return list;
  }

  /** What could not be read, one line each. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }
}
