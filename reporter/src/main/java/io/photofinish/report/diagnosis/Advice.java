package io.photofinish.report.diagnosis;

/** Advice on locks. */
final class Advice {

  private Advice() {}

  /** Which lock to take where, without an end mark. */
  static String lock(Evidence e) {
    if (LockNames.isOneSided(e)) {
      Side locked = LockNames.locked(e);
      return "hold " + lockOf(e, locked) + " in " + e.method(LockNames.unlocked(e)) + ", too";
    }
    return e.sameMethod() ? "guard the update by a lock" : "guard both accesses by one lock";
  }

  private static String lockOf(Evidence e, Side side) {
    String name = LockNames.name(e, side);
    return name.startsWith("the monitor of ")
        ? "the same " + name.substring("the ".length())
        : name.startsWith("the lock in ") ? name : "the same lock";
  }
}
