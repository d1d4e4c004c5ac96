package io.photofinish.report.files;

import io.photofinish.report.Sample;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RunInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several runs told as one. Not thread-safe. */
final class MergedRun {

  /** More would not be read in a headline. */
  private static final int MAX_NAMES = 20;

  private final Set<String> javas = new LinkedHashSet<>();
  private final Set<String> commands = new LinkedHashSet<>();
  private final Map<String, Long> reasons = new LinkedHashMap<>();
  private final Map<String, Long> losses = new LinkedHashMap<>();
  private @Nullable RunInfo first;
  private boolean ended;
  private long suppressed;
  private long classes;
  private long millis;
  private @Nullable Sample sample;
  private boolean alike = true;

  void started(RunInfo run) {
    if (first == null || run.start().isBefore(first.start())) {
      first = run;
    }
    add(javas, run.java());
    add(commands, run.command());
  }

  private static void add(Set<String> names, String name) {
    if (names.size() < MAX_NAMES && !name.isEmpty()) {
      names.add(name);
    }
  }

  void ended(Summary summary) {
    alike &= !ended || Objects.equals(sample, summary.sample());
    sample = summary.sample();
    ended = true;
    suppressed += summary.suppressed();
    classes += summary.classesWoven();
    millis += summary.weavingMillis();
    summary.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    summary.losses().forEach((reason, count) -> losses.merge(reason, count, Long::sum));
  }

  /** The earliest run, with what was run in any of them; {@code null} if there was none. */
  @Nullable RunInfo run() {
    RunInfo run = first;
    return run == null
        ? null
        : new RunInfo(
            run.version(),
            run.pid(),
            run.start(),
            String.join(", ", javas),
            String.join(", ", commands));
  }

  /** What the runs lost and cost together; {@code null} if none of them came to its end. */
  @Nullable Summary summary(Map<String, Long> counts) {
    Sample common = alike ? sample : null; // Different samples together are none that can be named.
    return ended ? new Summary(counts, suppressed, reasons, losses, classes, millis, common) : null;
  }
}
