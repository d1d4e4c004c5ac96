package io.photofinish.report.diagnosis;

import io.photofinish.report.Severity;

/**
 * What a pattern that fits has to say.
 *
 * @param severity how much the race matters
 * @param looksLike what it looks like, and what speaks for that
 * @param consider what would mend it
 */
record Finding(Severity severity, String looksLike, String consider) {

  static Finding high(String looksLike, String consider) {
    return new Finding(Severity.HIGH, looksLike, consider);
  }

  static Finding medium(String looksLike, String consider) {
    return new Finding(Severity.MEDIUM, looksLike, consider);
  }

  static Finding low(String looksLike, String consider) {
    return new Finding(Severity.LOW, looksLike, consider);
  }
}
