package io.photofinish.report.session;

import io.photofinish.report.Sample;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the detector itself knows about a run when it ends.
 *
 * @param losses what could not be checked: the reason, and how often
 * @param classesWoven how many classes were checked
 * @param weavingMillis time spent weaving them, in all threads together
 * @param sample what share of the variables was watched; null for all of them
 */
public record Costs(
    Map<String, Long> losses, long classesWoven, long weavingMillis, @Nullable Sample sample) {

  /** Of a run that watched everything. */
  public Costs(Map<String, Long> losses, long classesWoven, long weavingMillis) {
    this(losses, classesWoven, weavingMillis, null);
  }
}
