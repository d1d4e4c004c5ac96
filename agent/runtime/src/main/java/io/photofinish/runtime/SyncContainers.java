package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What hooks inside collections of the JDK call: where they take and give back a lock of their own,
 * and where they hand an element to a function of the program.
 */
public final class SyncContainers {
  private SyncContainers() {}

  /** After a JDK collection took its own lock. */
  public static void entered(@Nullable Object lock) {
    if (lock == null) {
      return;
    }
    try {
      ThreadState ts = SyncTasks.state();
      if (ts != null) {
        ts.settle();
        ts.acquire(Monitors.clock(lock, ts));
        // Again at the end; but a method that throws has no end that a hook sees.
        ts.release(Monitors.clock(lock, ts));
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Before a JDK collection gives back its own lock. */
  public static void exiting(@Nullable Object lock) {
    if (lock == null) {
      return;
    }
    try {
      ThreadState ts = SyncTasks.state();
      if (ts != null) {
        ts.settle();
        ts.release(Monitors.clock(lock, ts));
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Before a map calls a function for {@code key}, which it does under that key's lock. */
  public static void keyEntered(@Nullable Object map, @Nullable Object key) {
    onKey(map, key, true);
  }

  /** After a map called a function for {@code key}. */
  public static void keyExiting(@Nullable Object map, @Nullable Object key) {
    onKey(map, key, false);
  }

  private static void onKey(@Nullable Object map, @Nullable Object key, boolean entered) {
    if (map == null || key == null) {
      return;
    }
    try {
      // Only maps that woven code uses: those of the JDK must not order anything.
      SyncCells cells = SyncCells.ofOrNull(map);
      ThreadState ts = cells == null ? null : SyncTasks.state();
      if (cells != null && ts != null) {
        ts.settle();
        int cell = SyncKeys.hash(map, key);
        if (entered) {
          cells.acquire(cell, ts);
        } else {
          cells.release(cell, false, ts);
        }
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Before a container gives one of its elements to a function. */
  public static void elementMet(@Nullable Object container) {
    if (container == null) {
      return;
    }
    try {
      SyncCells cells = SyncCells.ofOrNull(SyncKeys.map(container));
      ThreadState ts = cells == null ? null : SyncTasks.state();
      if (ts != null) {
        ts.settle();
        SyncCells.acquireAll(container, ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }
}
