package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/**
 * Kept beside an object once one of its variables or its monitor needs more room than two words.
 */
public class Inflated {
  public Inflated() {}

  /** The clock of the object's monitor, made at the first call. */
  public final SyncClock monitor() {
    return new SyncClock();
  }

  /** The clock of the object's monitor, {@code fresh} unless there is one already. */
  public final SyncClock monitor(SyncClock fresh) {
    return fresh;
  }

  /** The clock of the object's monitor if there is one. */
  public final @Nullable SyncClock monitorOrNull() {
    return null;
  }
}
