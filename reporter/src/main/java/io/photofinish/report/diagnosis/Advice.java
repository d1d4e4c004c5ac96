package io.photofinish.report.diagnosis;

import io.photofinish.report.Lock;
import java.util.List;

/** Advice on locks. */
final class Advice {

  private Advice() {}

  /** Which lock to take where, without an end mark. */
  static String lock(Evidence e) {
    if (LockNames.isOneSided(e)) {
      Side locked = LockNames.locked(e);
      return "hold " + lockOf(locked) + " in " + e.method(LockNames.unlocked(e)) + ", too";
    }
    return e.sameMethod() ? "guard the update by a lock" : "guard both accesses by one lock";
  }

  private static String lockOf(Side side) {
    List<Lock> locks = side.access().locks();
    if (locks == null || locks.size() != 1) {
      return "the same lock";
    }
    if (side.code().lock() != null) {
      return LockNames.kinds(side);
    }
    String lock = locks.get(0).description();
    return lock.startsWith("monitor of ")
        ? "the same " + lock.replaceAll("@[0-9a-f]+$", "")
        : "the same lock";
  }
}
