package io.photofinish.instrument;

import io.photofinish.clock.ClockStats;
import io.photofinish.instrument.facts.CodeFacts;
import io.photofinish.report.Race;
import io.photofinish.report.diagnosis.Patterns;
import io.photofinish.report.diagnosis.SiteFacts;
import io.photofinish.report.filter.Benign;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.TextFormat;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.Options;
import io.photofinish.report.session.Costs;
import io.photofinish.report.session.Reporter;
import io.photofinish.runtime.Exit;
import io.photofinish.runtime.Losses;
import io.photofinish.runtime.RaceCount;
import io.photofinish.runtime.RaceFeed;
import io.photofinish.runtime.RaceSink;
import io.photofinish.runtime.RawRace;
import io.photofinish.runtime.ToldRace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receives races from the runtime, hands them to the reporter, and has the last word at exit. */
final class Reports extends RaceSink {
  /** A pair of contexts that was reported, and the counter that the runtime goes on with. */
  private record Counted(String id, RaceCount count) {}

  private final Options options;
  private final Reporter reporter;
  private final CodeFacts code;
  private final Publications publications = new Publications();
  private final List<Counted> counted = new ArrayList<>();
  private long notWoven;
  private long secondsBefore;
  private volatile boolean stopped;

  private Reports(Options options, Reporter reporter, CodeFacts code) {
    this.options = options;
    this.reporter = reporter;
    this.code = code;
  }

  /** Opens every output that the options ask for. */
  static Reports open(Options options, CodeFacts code) throws OptionException {
    RunInfo run = RunInfo.ofThisProcess(Version.text());
    return new Reports(options, Reporter.open(options, run), code);
  }

  @Override
  public void race(RawRace raw) {
    if (stopped) {
      return;
    }
    SiteFacts current = factsOf(raw.current);
    SiteFacts previous = factsOf(raw.previous);
    Race race = publications.group(raw, RaceModel.of(raw, current, previous, Instant.now()));
    race = Patterns.diagnose(race, current, previous);
    Reporter.Outcome outcome = reporter.report(race);
    if (outcome == Reporter.Outcome.REPORTED || outcome == Reporter.Outcome.REPEATED) {
      synchronized (this) {
        counted.add(new Counted(race.id(), raw.count));
      }
      tell(race, raw);
    }
    if (outcome == Reporter.Outcome.REPORTED && options.haltOnError()) {
      Runtime.getRuntime().halt(options.exitCode());
    }
  }

  /** A report without its diagnosis is better than none, as near the end of the stack. */
  private SiteFacts factsOf(RawRace.Side side) {
    try {
      return code.of(side.sites);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return SiteFacts.UNKNOWN;
    }
  }

  private void tell(Race race, RawRace raw) {
    RaceFeed feed = RaceFeed.get();
    if (feed != null) {
      String text = TextFormat.render(race, new Layout(options.stackDepth(), false));
      ToldRace told = new ToldRace(race.id(), race.variable().key(), text, raw.current.stack);
      raw.count.tell(feed, told, raw.current.activity, raw.previous.activity);
    }
  }

  @Override
  public void internalError(Throwable t) {
    reporter.notice("internal error, the program goes on: " + t + at(t));
  }

  /** Races that the program declares to be meant. */
  void silence(Benign declared) {
    reporter.silence(declared);
  }

  /** The program has run for some time already. */
  synchronized void attached() {
    secondsBefore =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(start -> Math.max(1, Duration.between(start, Instant.now()).toSeconds()))
            .orElse(1L);
    reporter.notice("attached after " + secondsBefore + " s: what happened before is not seen");
  }

  /** A line for the user that is not a report. */
  void warn(String line) {
    reporter.notice(line);
  }

  /**
   * Reports nothing from now on, and says so once: synchronization goes unseen, and a race reported
   * without it could be none.
   */
  synchronized void stop(String why) {
    if (!stopped) {
      stopped = true;
      reporter.notice("no races are reported from now on: " + why);
    }
  }

  /** A class that could not be woven. */
  synchronized void notWoven(String internalName, Throwable t) {
    if (++notWoven == 1) {
      reporter.notice("class " + internalName.replace('/', '.') + " is not watched: " + t + at(t));
    }
  }

  private static String at(Throwable t) {
    StackTraceElement[] trace = t.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  /** The end of the JVM: summary and exit status. Runs after the application's shutdown hooks. */
  void end(Weaving weaving) {
    sleepAtExit();
    synchronized (this) {
      for (Counted c : counted) {
        reporter.repeated(c.id, c.count.get() - 1);
      }
    }
    reporter.finish(
        new Costs(losses(weaving), weaving.classes(), weaving.millis(), weaving.sample()));
    RaceFeed feed = RaceFeed.get();
    boolean failed = feed == null ? reporter.races() > 0 : feed.decidesExit(reporter.races());
    if (failed && Exit.status() == 0 && options.exitCode() != 0) {
      Runtime.getRuntime().halt(options.exitCode());
    }
  }

  private void sleepAtExit() {
    try {
      Thread.sleep(options.atexitSleepMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Map<String, Long> losses(Weaving weaving) {
    Map<String, Long> losses = new LinkedHashMap<>(weaving.losses());
    losses.put("seconds before the attach", secondsBefore);
    losses.put("classes not woven", notWoven);
    for (Losses loss : Losses.values()) {
      losses.put(loss.description(), loss.count());
    }
    losses.put("threads that had to share a slot", ClockStats.inexactSlots());
    losses.put("accesses not recorded for lack of memory or stack", ClockStats.droppedRecords());
    return losses;
  }
}
