package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/** One thread's time in a slot, from a clock on; linked to those before it. */
final class Tenancy {
  /** Former users that a slot remembers: their stacks outlive them, their names should too. */
  private static final int REMEMBERED = 16;

  private final int firstClock;
  private final ThreadClock owner;
  private final boolean exact;
  private @Nullable Tenancy previous;

  Tenancy(int firstClock, ThreadClock owner, boolean exact, @Nullable Tenancy previous) {
    this.firstClock = firstClock;
    this.owner = owner;
    this.exact = exact && isExact(previous);
    this.previous = previous;
    forget();
  }

  /** Whether the slot never had two users at a time. */
  static boolean isExact(@Nullable Tenancy latest) {
    return latest == null || latest.exact;
  }

  /** Who used the slot at {@code clock}; null when that is forgotten or ambiguous. */
  static @Nullable ThreadClock owner(@Nullable Tenancy latest, int clock) {
    if (!isExact(latest)) {
      return null;
    }
    for (Tenancy t = latest; t != null; t = t.previous) {
      if (t.firstClock <= clock) {
        return t.owner;
      }
    }
    return null;
  }

  private void forget() {
    Tenancy last = this;
    for (int i = 0; i < REMEMBERED && last != null; i++) {
      last = last.previous;
    }
    if (last != null) {
      last.previous = null;
    }
  }
}
