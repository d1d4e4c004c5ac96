package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A variable that one side accesses under a lock and the other without any. */
final class LockOnOneSide implements Pattern {

  @Override
  public String name() {
    return "lock-on-one-side";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!LockNames.isOneSided(e)) {
      return null;
    }
    return Finding.medium(
        "a lock held on one side only. " + Names.sentence(LockNames.oneSided(e)),
        Advice.lock(e)
            + (e.isField() && !e.bothWrite() ? ", or declare " + e.name() + " volatile." : "."));
  }
}
