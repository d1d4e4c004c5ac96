package io.photofinish.clock;

/**
 * One step of a {@link Trace}. {@code target} is a thread, lock, sync object, token or {@link Trace
 * space of variables}; an access is of variables {@code from}, {@code from + step} and so on below
 * {@code to}; {@code site} is where the program did it, so two ops may share one.
 */
record Op(Kind kind, int thread, int target, int from, int to, int step, int site) {
  enum Kind {
    FORK,
    END,
    JOIN,
    LOCK,
    UNLOCK,
    ACQUIRE,
    RELEASE_JOIN,
    SNAPSHOT,
    TAKE,
    READ,
    WRITE,
    ATOMIC_READ,
    ATOMIC_WRITE;

    boolean isAccess() {
      return compareTo(READ) >= 0;
    }

    boolean isWrite() {
      return this == WRITE || this == ATOMIC_WRITE;
    }

    boolean isAtomic() {
      return compareTo(ATOMIC_READ) >= 0;
    }

    boolean conflictsWith(Kind other) {
      return (isWrite() || other.isWrite()) && !(isAtomic() && other.isAtomic());
    }
  }

  @Override
  public String toString() {
    return kind.isAccess()
        ? "T%d %s %s[%d,%d)/%d @%d"
            .formatted(thread, kind, Trace.NAMES[target], from, to, step, site)
        : "T%d %s %d".formatted(thread, kind, target);
  }
}
