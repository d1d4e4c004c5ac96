package io.photofinish.report.session;

import java.util.Map;

/**
 * What the detector itself knows about a run when it ends.
 *
 * @param losses what could not be checked: the reason, and how often
 * @param classesWoven how many classes were checked
 * @param detectorMillis time spent weaving and reporting
 * @param shadowBytes memory the detector holds
 */
public record Costs(
    Map<String, Long> losses, long classesWoven, long detectorMillis, long shadowBytes) {}
