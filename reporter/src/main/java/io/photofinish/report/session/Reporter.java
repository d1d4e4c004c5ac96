package io.photofinish.report.session;

import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.RaceLog;
import io.photofinish.report.Summary;
import io.photofinish.report.filter.Baseline;
import io.photofinish.report.filter.Benign;
import io.photofinish.report.filter.Suppressions;
import io.photofinish.report.format.FlightEvents;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.TextFormat;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.report.options.Option;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the races of a run, drops those that are known, and writes each other one once to the log,
 * the race file, and Flight Recorder if it records. Nothing that goes wrong here reaches the caller
 * once it is open.
 *
 * <p>Thread-safe: all mutable state is guarded by {@code this}. It calls nothing that calls back,
 * so it may be used under any lock of the program.
 */
public final class Reporter {

  /** What became of a race. */
  public enum Outcome {
    /** It was written. */
    REPORTED,
    /** It was written before, and was counted now. */
    REPEATED,
    /** A suppression or a baseline knows it. */
    SUPPRESSED,
    /** There were too many different races to remember. */
    LOST
  }

  private static final String IN_BASELINE = "in a baseline";
  private static final int MAX_RACES = 10_000;
  private static final String TOO_MANY = "races beyond the first " + MAX_RACES;

  private final boolean stats;
  private final Suppressions suppressions;
  private final Baseline baseline;
  private final OutputStream log;
  private final List<Destination> destinations = new ArrayList<>();
  private final RaceLog reported = new RaceLog(MAX_RACES);
  private final RaceLog silenced = new RaceLog(MAX_RACES);
  private final Map<String, Long> reasons = new LinkedHashMap<>();
  private long refused;
  private boolean finished;

  private Reporter(boolean stats, Suppressions suppressions, Baseline baseline, OutputStream log) {
    this.stats = stats;
    this.suppressions = suppressions;
    this.baseline = baseline;
    this.log = log;
  }

  /**
   * Reads the files that the options name, opens those to be written, and tells the user about
   * settings without effect.
   *
   * @throws OptionException if one of them cannot be used
   */
  public static Reporter open(Options options, RunInfo run) throws OptionException {
    // In UTC: to ask for the default zone would set the system property user.timezone.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Suppressions suppressions = Suppressions.load(options.suppressions(), today);
    Baseline baseline = Baseline.load(options.baselines());
    OutputStream log = Streams.log(options.log());
    Reporter reporter = new Reporter(options.stats(), suppressions, baseline, log);
    Layout layout = new Layout(options.stackDepth(), false);
    reporter.destinations.add(
        new Destination(Option.LOG_PATH.key(), new TextFormat().open(log, run, layout)));
    Path output = options.output();
    if (output != null) {
      reporter.destinations.add(raceFile(output, run, layout));
    }
    FlightEvents.ifPresent()
        .ifPresent(jfr -> reporter.destinations.add(new Destination("Flight Recorder", jfr)));
    reporter.notices(options.notices());
    reporter.notices(baseline.remarks());
    return reporter;
  }

  private static Destination raceFile(Path file, RunInfo run, Layout layout)
      throws OptionException {
    OutputStream out = Streams.file(Option.OUTPUT, file);
    try {
      return new Destination(Option.OUTPUT.key(), new JsonLinesFormat().open(out, run, layout));
    } catch (IOException e) {
      throw new OptionException(
          Option.OUTPUT.key() + ": cannot write " + file + ": " + FileTrouble.describe(e));
    }
  }

  /** Silences races that the program declares to be meant. */
  public synchronized void silence(Benign declared) {
    suppressions.add(declared);
  }

  /** Takes a race. */
  public synchronized Outcome report(Race race) {
    String reason = suppressions.silence(race);
    if (reason == null && baseline.ids().contains(race.id())) {
      reason = IN_BASELINE;
    }
    if (reason != null) {
      if (silenced.add(race.id()) == RaceLog.Sighting.FIRST) {
        reasons.merge(reason, 1L, Long::sum);
      }
      return Outcome.SUPPRESSED;
    }
    return switch (reported.add(race.id())) {
      case FIRST -> {
        for (Destination destination : destinations) {
          destination.race(race);
        }
        yield Outcome.REPORTED;
      }
      case AGAIN -> Outcome.REPEATED;
      case REFUSED -> {
        refused++;
        yield Outcome.LOST;
      }
    };
  }

  /** A reported race was seen {@code times} more, without a report of its own. */
  public void repeated(String id, long times) {
    reported.again(id, times);
  }

  /** How many different races were reported. */
  public int races() {
    return reported.size();
  }

  /** Prints one line to the log, for what is not a race. */
  public synchronized void notice(String line) {
    String text = "Photofinish: " + Printable.of(line) + "\n";
    try {
      log.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // the log is where this would be told
    }
  }

  private void notices(List<String> lines) {
    for (String line : lines) {
      notice(line);
    }
  }

  /**
   * Ends the report: writes the summary to the race file, and to the log if it has something to say
   * or statistics are wanted. Later calls do nothing.
   */
  public synchronized void finish(Costs costs) {
    if (finished) {
      return;
    }
    finished = true;
    Summary summary = summary(costs);
    for (Destination destination : destinations) {
      boolean people = destination == destinations.get(0);
      if (!people || stats || summary.isNotable()) {
        destination.summary(summary);
      }
    }
    if (stats || summary.isNotable()) {
      notices(suppressions.remarks());
    }
    for (Destination destination : destinations) {
      destination.close();
    }
  }

  private Summary summary(Costs costs) {
    Map<String, Long> losses = new LinkedHashMap<>();
    for (Map.Entry<String, Long> loss : costs.losses().entrySet()) {
      if (loss.getValue() > 0) {
        losses.put(loss.getKey(), loss.getValue());
      }
    }
    if (refused > 0) {
      losses.put(TOO_MANY, refused);
    }
    for (Destination destination : destinations) {
      if (destination.failures() > 0) {
        losses.put(destination.loss(), destination.failures());
      }
    }
    return new Summary(
        reported.counts(),
        silenced.size(),
        reasons,
        losses,
        costs.classesWoven(),
        costs.weavingMillis(),
        costs.sample());
  }
}
