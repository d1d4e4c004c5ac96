package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A variable that each side accesses under a lock, but not under the same. */
final class DifferentLocks implements Pattern {

  @Override
  public String name() {
    return "different-locks";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!LockNames.areDifferent(e)) {
      return null;
    }
    return Finding.high(
        "different locks. " + Names.sentence(LockNames.different(e)),
        "choose one lock for this variable and hold it at every access.");
  }
}
