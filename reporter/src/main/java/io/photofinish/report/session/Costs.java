package io.photofinish.report.session;

import java.util.Map;

/**
 * What the detector itself knows about a run when it ends.
 *
 * @param losses what could not be checked: the reason, and how often
 * @param classesWoven how many classes were checked
 * @param weavingMillis time spent weaving them, in all threads together
 */
public record Costs(Map<String, Long> losses, long classesWoven, long weavingMillis) {}
