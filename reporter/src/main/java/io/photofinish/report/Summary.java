package io.photofinish.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a run: what was found, what was not looked at, and what it cost.
 *
 * @param counts how often each reported race was seen, by race id
 * @param suppressed how many races suppressions, baselines and the program itself silenced
 * @param reasons why, and how many for each reason
 * @param losses what could not be checked: the reason, and how often
 * @param classesWoven how many classes were checked
 * @param weavingMillis time spent weaving them, in all threads together
 * @param sample what share of the variables was watched; null for all of them
 */
public record Summary(
    Map<String, Long> counts,
    long suppressed,
    Map<String, Long> reasons,
    Map<String, Long> losses,
    long classesWoven,
    long weavingMillis,
    @Nullable Sample sample) {

  /** Of a run that watched everything. */
  public Summary(
      Map<String, Long> counts,
      long suppressed,
      Map<String, Long> reasons,
      Map<String, Long> losses,
      long classesWoven,
      long weavingMillis) {
    this(counts, suppressed, reasons, losses, classesWoven, weavingMillis, null);
  }

  /** Takes copies of the maps and keeps their order. */
  public Summary {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
  }

  /** How many different races were reported. */
  public int races() {
    return counts.size();
  }

  /** How often the reported races were seen, together. */
  public long occurrences() {
    long sum = 0;
    for (long count : counts.values()) {
      sum += count;
    }
    return sum;
  }

  /** Whether there is anything to say to a user who did not ask for statistics. */
  public boolean isNotable() {
    return !counts.isEmpty() || suppressed > 0 || !losses.isEmpty();
  }
}
