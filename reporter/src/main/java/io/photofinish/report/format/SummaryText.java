package io.photofinish.report.format;

import io.photofinish.report.Printable;
import io.photofinish.report.Sample;
import io.photofinish.report.Summary;
import java.util.Map;

/**
 * The summary line: {@code Photofinish: 2 data races (seen 17 times), 1 suppressed (1: statistics
 * only); lost: 3 table full; sampled at 1% with seed 4711, 9 of 870 fields watched; 512 classes
 * woven in 340 ms.}
 */
final class SummaryText {

  private SummaryText() {}

  static String of(Summary summary) {
    StringBuilder out = new StringBuilder("Photofinish: ");
    int races = summary.races();
    if (races == 0) {
      out.append("no data race");
    } else {
      out.append(races).append(races == 1 ? " data race" : " data races");
    }
    if (summary.occurrences() > races) {
      out.append(" (seen ").append(summary.occurrences()).append(" times)");
    }
    if (summary.suppressed() > 0) {
      out.append(", ").append(summary.suppressed()).append(" suppressed");
      String opening = " (";
      for (Map.Entry<String, Long> reason : summary.reasons().entrySet()) {
        out.append(opening).append(reason.getValue()).append(": ");
        out.append(Printable.of(reason.getKey()));
        opening = "; ";
      }
      out.append(summary.reasons().isEmpty() ? "" : ")");
    }
    String separator = "; lost: ";
    for (Map.Entry<String, Long> loss : summary.losses().entrySet()) {
      out.append(separator).append(loss.getValue()).append(' ').append(Printable.of(loss.getKey()));
      separator = ", ";
    }
    Sample sample = summary.sample();
    if (sample != null) {
      out.append("; sampled at ").append(Printable.of(sample.share()));
      out.append(" with seed ").append(sample.seed()).append(", ").append(sample.watched());
      out.append(" of ").append(sample.fields()).append(" fields watched");
    }
    long classes = summary.classesWoven();
    out.append("; ").append(classes).append(classes == 1 ? " class" : " classes");
    return out.append(" woven in ").append(summary.weavingMillis()).append(" ms.\n").toString();
  }
}
