package io.photofinish.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which races were seen, so that each is reported once and counted from then on. Its
 * memory is bounded; races that no longer fit are refused, and the caller counts them as lost.
 *
 * <p>Thread-safe: all state is guarded by {@code this}.
 */
public final class RaceLog {

  /** What a race is to the log. */
  public enum Sighting {
    /** Not seen before: report it. */
    FIRST,
    /** Seen before: counted. */
    AGAIN,
    /** There is no room for it. */
    REFUSED
  }

  private final int capacity;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** A log for at most {@code capacity} different races. */
  public RaceLog(int capacity) {
    this.capacity = capacity;
  }

  /** Counts a race by its id. */
  public synchronized Sighting add(String id) {
    Long count = counts.get(id);
    if (count != null) {
      counts.put(id, count + 1);
      return Sighting.AGAIN;
    }
    if (counts.size() >= capacity) {
      return Sighting.REFUSED;
    }
    counts.put(id, 1L);
    return Sighting.FIRST;
  }

  /** Counts {@code times} more sightings of a race that was seen before. */
  public synchronized void again(String id, long times) {
    counts.computeIfPresent(id, (seen, count) -> count + times);
  }

  /** How often each race was seen, in the order of their first sightings. */
  public synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /** How many different races were seen. */
  public synchronized int size() {
    return counts.size();
  }
}
