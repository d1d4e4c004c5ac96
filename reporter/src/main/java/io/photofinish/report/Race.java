package io.photofinish.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data race (JLS 17.4.5): two accesses of different threads to one variable, at least one a
 * write, with no happens-before order between them.
 *
 * @param id the {@link Fingerprint}: the same in each run, whatever the line numbers and threads
 * @param variable what the threads raced for
 * @param current the access that completed the race
 * @param previous the access it is not ordered with
 * @param order why there is no order, if known
 * @param severity how much it matters
 * @param diagnosis the pattern it fits, if it fits one
 * @param rootCause the id of the race that this one is a consequence of, if there is one: the
 *     object that this race is about was published by the other
 * @param count how often the race was seen
 * @param time when it was first seen
 * @param test the test that was running, if any
 */
public record Race(
    String id,
    Variable variable,
    Access current,
    Access previous,
    @Nullable Order order,
    Severity severity,
    @Nullable Diagnosis diagnosis,
    @Nullable String rootCause,
    long count,
    Instant time,
    @Nullable String test) {

  private static final int SHORT_ID = 6;

  /** A race seen for the first time and not judged; its id is computed from what raced. */
  public static Race of(
      Variable variable,
      Access current,
      Access previous,
      @Nullable Order order,
      Instant time,
      @Nullable String test) {
    String id = Fingerprint.of(variable, current, previous);
    return new Race(
        id, variable, current, previous, order, Severity.MEDIUM, null, null, 1, time, test);
  }

  /** The part of the id that is shown to people. */
  public String shortId() {
    return shortId(id);
  }

  /** The part of any race's id that is shown to people. */
  public static String shortId(String id) {
    return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
  }

  /** The same race, seen {@code total} times. */
  public Race withCount(long total) {
    return new Race(
        id, variable, current, previous, order, severity, diagnosis, rootCause, total, time, test);
  }

  /** The same race, judged. */
  public Race withDiagnosis(Severity judged, @Nullable Diagnosis found) {
    return new Race(
        id, variable, current, previous, order, judged, found, rootCause, count, time, test);
  }

  /** The same race as a consequence of the race {@code cause}. */
  public Race withRootCause(String cause) {
    return new Race(
        id, variable, current, previous, order, severity, diagnosis, cause, count, time, test);
  }
}
