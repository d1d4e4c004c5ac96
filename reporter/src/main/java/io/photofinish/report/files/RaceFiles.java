package io.photofinish.report.files;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceFileException;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.options.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The races of several race files, each once, with the number of times it was seen in all.
 *
 * <p>That number stands at the end of a run, so the files are read twice: once for what is in them,
 * of which only ids, counts and places are kept, and once more for each time the races are gone
 * through. Not thread-safe.
 */
public final class RaceFiles {

  /** Takes races, one after the other. */
  public interface Visitor {
    /**
     * Takes the next race.
     *
     * @param race with the number of times it was seen in all files
     * @throws IOException if it cannot be passed on; no further race comes then
     */
    void race(Race race) throws IOException;
  }

  /** In which order races are told. */
  public enum Order {
    /** High first; among equals as they were found. */
    severity(Comparator.comparing(known -> known.severity)),
    /** As they were found. */
    time(Comparator.comparing(known -> 0)),
    /** The one seen most often first; among equals as they were found. */
    count(Comparator.comparing(known -> -known.total()));

    private final Comparator<KnownRace> comparator;

    Order(Comparator<KnownRace> comparator) {
      this.comparator = comparator;
    }
  }

  private final ReadingProgress progress;
  private final List<Path> files = new ArrayList<>(); // that could be opened
  private final Map<String, KnownRace> races = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();
  private final MergedRun run = new MergedRun();
  private int runs;

  private RaceFiles(ReadingProgress progress) {
    this.progress = progress;
  }

  /**
   * Reads files; what cannot be read is added to the troubles.
   *
   * @param files which, in the order in which their races are told
   * @param progress is told how far it is, now and whenever the races are gone through
   * @return what is in them
   */
  public static RaceFiles scan(List<Path> files, ReadingProgress progress) {
    RaceFiles result = new RaceFiles(progress);
    for (Path file : files) {
      result.scan(file);
    }
    progress.done();
    return result;
  }

  private void scan(Path file) {
    runs++;
    try (RaceFileReader reader = open(file)) {
      int number = files.size() - 1;
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof Entry.Started started) {
          runs++;
          run.started(started.run());
        } else if (entry instanceof Entry.Found found) {
          Race race = found.race();
          races
              .computeIfAbsent(race.id(), id -> new KnownRace(number, reader, race.severity()))
              .seen(runs, race.count());
        } else if (entry instanceof Entry.Ended ended) {
          ended.summary().counts().forEach(this::counted);
          run.ended(ended.summary());
        } else if (entry instanceof Entry.Broken broken) {
          troubles.add(file + ":" + broken.line() + ": this line is lost: " + broken.why());
        }
        progress.reading(file, reader.bytesRead());
      }
    } catch (RaceFileException e) {
      troubles.add(e.getMessage());
    } catch (IOException e) {
      troubles.add("cannot read " + file + ": " + FileTrouble.describe(e));
    }
  }

  private RaceFileReader open(Path file) throws IOException {
    Path twice = file;
    if (!Files.isRegularFile(file) && Files.exists(file)) { // a pipe can be read only once
      twice = Files.createTempFile("photofinish", ".jsonl");
      twice.toFile().deleteOnExit();
      try (InputStream in = Files.newInputStream(file)) {
        Files.copy(in, twice, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    RaceFileReader reader = RaceFileReader.open(file.toString(), Files.newInputStream(twice));
    files.add(twice);
    return reader;
  }

  /** Counts of races whose record was lost are lost, too. */
  private void counted(String id, long count) {
    KnownRace known = races.get(id);
    if (known != null) {
      known.counted(runs, count);
    }
  }

  /**
   * Goes through the races, in the order in which they were found.
   *
   * @param visitor takes them
   * @throws IOException if a file can no longer be read, or by the visitor
   */
  public void forEach(Visitor visitor) throws IOException {
    for (int number = 0; number < files.size(); number++) {
      Path file = files.get(number);
      try (RaceFileReader reader = RaceFileReader.open(file)) {
        for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
          progress.reading(file, reader.bytesRead());
          if (entry instanceof Entry.Found found) {
            KnownRace known = races.get(found.race().id());
            if (known != null && known.start == reader.start() && known.file == number) {
              visitor.race(found.race().withCount(known.total()));
            }
          }
        }
      } catch (RaceFileException e) {
        // said when the files were read first
      }
    }
    progress.done();
  }

  /**
   * Goes through the races in an order, reading each where it stands.
   *
   * @param order which
   * @param visitor takes them
   * @throws IOException if a file can no longer be read, or by the visitor
   */
  public void forEach(Order order, Visitor visitor) throws IOException {
    List<KnownRace> sorted = new ArrayList<>(races.values());
    sorted.sort(order.comparator);
    List<FileChannel> channels = new ArrayList<>();
    try {
      for (Path file : files) {
        channels.add(FileChannel.open(file));
      }
      for (KnownRace known : sorted) {
        Race race = read(channels.get(known.file), known);
        if (race != null) {
          visitor.race(race.withCount(known.total()));
        }
      }
    } finally {
      for (FileChannel channel : channels) {
        channel.close();
      }
    }
  }

  /** {@code null} if the file was changed meanwhile. */
  private static @Nullable Race read(FileChannel channel, KnownRace known) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(known.length);
    while (line.hasRemaining()) {
      if (channel.read(line, known.start + line.position()) < 0) {
        return null;
      }
    }
    return RaceFileReader.race(line.array());
  }

  /**
   * Writes the races that a filter lets through, and the summary if a run came to its end.
   *
   * @param writer writes them; it is not closed
   * @param filter whether to write a race
   * @throws IOException if reading or writing fails
   */
  public void write(RaceWriter writer, Predicate<Race> filter) throws IOException {
    forEach(
        race -> {
          if (filter.test(race)) {
            writer.race(race);
          }
        });
    Summary summary = summary();
    if (summary != null) {
      writer.summary(summary);
    }
  }

  /**
   * The ids of the races.
   *
   * @return them, in the order in which they were found
   */
  public Set<String> ids() {
    return Collections.unmodifiableSet(races.keySet());
  }

  /**
   * All runs as one.
   *
   * @return the earliest, with what was run in any of them; {@code null} if there was none
   */
  public @Nullable RunInfo run() {
    return run.run();
  }

  /**
   * The summaries of all runs as one, with the counts of the races that are there; {@code null} if
   * no run came to its end.
   */
  private @Nullable Summary summary() {
    Map<String, Long> counts = new LinkedHashMap<>();
    races.forEach((id, known) -> counts.put(id, known.total()));
    return run.summary(counts);
  }

  /**
   * What could not be read.
   *
   * @return one line each
   */
  public List<String> troubles() {
    return List.copyOf(troubles);
  }
}
