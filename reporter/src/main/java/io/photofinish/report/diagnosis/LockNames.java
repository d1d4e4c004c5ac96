package io.photofinish.report.diagnosis;

/** Who of the two sides holds what, in a sentence. */
final class LockNames {

  private LockNames() {}

  /** {@code getBalance locks, deposit does not.} with a blank before it; empty if not so. */
  static String remark(Evidence e) {
    if (isOneSided(e)) {
      return " " + Names.sentence(oneSided(e));
    }
    return areDifferent(e) ? " " + Names.sentence(different(e)) : "";
  }

  static boolean isOneSided(Evidence e) {
    return e.holdsLockFor(e.current()) && e.previous().holdsNoLock()
        || e.current().holdsNoLock() && e.holdsLockFor(e.previous());
  }

  /** The side that holds a lock, of a race where one does. */
  static Side locked(Evidence e) {
    return e.current().holdsLock() ? e.current() : e.previous();
  }

  static Side unlocked(Evidence e) {
    return e.current().holdsLock() ? e.previous() : e.current();
  }

  static String oneSided(Evidence e) {
    String with = e.method(locked(e));
    String without = e.method(unlocked(e));
    String lock = name(e, locked(e));
    return with.equals(without)
        ? "one side holds " + lock + ", the other holds no lock."
        : with + " holds " + lock + ", " + without + " holds no lock.";
  }

  /** Locks of both sides exclude others, and yet the two are not ordered. */
  static boolean areDifferent(Evidence e) {
    return e.holdsLockFor(e.current())
        && e.holdsLockFor(e.previous())
        && e.current().excludesOthers()
        && e.previous().excludesOthers();
  }

  static String different(Evidence e) {
    String one = name(e, e.current());
    String other = name(e, e.previous());
    if (one.equals(other)) {
      return "both sides hold " + one + ", but not of the same object.";
    }
    return e.method(e.current())
        + " holds "
        + one
        + ", "
        + e.method(e.previous())
        + " holds "
        + other
        + ": they have no lock in common.";
  }

  /**
   * The lock for the variable: {@code the lock in Ledger.lock}, {@code the monitor of a.Ledger}.
   */
  static String name(Evidence e, Side side) {
    String field = side.code().lock();
    if (field != null) {
      String name = field.substring(field.lastIndexOf('.'));
      return "the lock in " + Names.simple(field.substring(0, field.lastIndexOf('.'))) + name;
    }
    return kind(e.lockFor(side).description());
  }

  /** {@code the monitor of bank.Account}, without the object's identity. */
  private static String kind(String lock) {
    int at = lock.lastIndexOf('@');
    String kind = at < 0 ? lock : lock.substring(0, at);
    return kind.startsWith("monitor of ") ? "the " + kind : Names.withArticle(Names.simple(kind));
  }
}
