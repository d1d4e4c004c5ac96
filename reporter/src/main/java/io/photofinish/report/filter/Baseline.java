package io.photofinish.report.filter;

import io.photofinish.report.Printable;
import io.photofinish.report.format.RaceFileException;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The races of earlier runs, which are known and not to be reported again.
 *
 * @param ids the ids of the races
 * @param remarks the lines of the files that could not be read, one line each
 */
public record Baseline(Set<String> ids, List<String> remarks) {

  /** Takes copies. */
  public Baseline {
    ids = Set.copyOf(ids);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads race files. A broken line only means that its race is reported again.
   *
   * @throws OptionException if a file cannot be read or is not a race file
   */
  public static Baseline load(List<Path> files) throws OptionException {
    Set<String> ids = new HashSet<>();
    List<String> remarks = new ArrayList<>();
    for (Path file : files) {
      try (RaceFileReader reader = RaceFileReader.open(file)) {
        for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
          if (entry instanceof Entry.Found found) {
            ids.add(found.race().id());
          } else if (entry instanceof Entry.Broken broken) {
            remarks.add(
                Printable.of(file + ":" + broken.line() + ": this line is lost: " + broken.why()));
          }
        }
      } catch (RaceFileException e) {
        throw new OptionException(Printable.of("baseline " + e.getMessage()));
      } catch (IOException e) {
        throw new OptionException(
            Printable.of("cannot read baseline " + file + ": " + FileTrouble.describe(e)));
      }
    }
    return new Baseline(ids, remarks);
  }
}
