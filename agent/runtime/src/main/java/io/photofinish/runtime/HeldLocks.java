package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import io.photofinish.clock.ThreadClock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The locks that a thread holds, for reports, and for telling the outermost entry and exit of each
 * from the others. A superclass of {@link ThreadState} and no object of its own, because each lock
 * operation comes here.
 */
abstract class HeldLocks extends ThreadClock {
  private @Nullable SyncClock[] held = new SyncClock[8];
  private int[] heldCount = new int[8];
  private int heldDepth;

  /** Sum over the locks held of a hash of their kind: tells apart contexts with different locks. */
  long heldHash;

  /**
   * Notes that this thread took the lock of {@code clock}; true when it did not hold it before,
   * that is when there is something to acquire.
   */
  public boolean enterLock(SyncClock clock) {
    for (int i = heldDepth - 1; i >= 0; i--) {
      if (held[i] == clock) {
        heldCount[i]++;
        return false;
      }
    }
    if (heldDepth == held.length) {
      forgetCollectedLocks();
    }
    if (heldDepth == held.length) {
      held = Arrays.copyOf(held, heldDepth * 2);
      heldCount = Arrays.copyOf(heldCount, heldDepth * 2);
    }
    held[heldDepth] = clock;
    heldCount[heldDepth++] = 1;
    heldHash += kindHash(clock);
    if (clock instanceof OwnedClock) {
      ((OwnedClock) clock).taken = true;
    }
    return true;
  }

  /** Whether this thread is known to hold the lock of {@code clock}. */
  boolean holds(SyncClock clock) {
    for (int i = heldDepth - 1; i >= 0; i--) {
      if (held[i] == clock) {
        return true;
      }
    }
    return false;
  }

  /**
   * Notes that this thread is about to give back the lock of {@code clock}; true when this is the
   * outermost exit, that is when there is something to release. A lock that was not seen taken
   * counts as outermost.
   */
  public boolean exitLock(SyncClock clock) {
    for (int i = heldDepth - 1; i >= 0; i--) {
      if (held[i] == clock) {
        if (--heldCount[i] > 0) {
          return false;
        }
        forgetLock(i);
        return true;
      }
    }
    if (clock instanceof OwnedClock && ((OwnedClock) clock).standsForAnother()) {
      exitAnother((OwnedClock) clock);
    }
    return true;
  }

  /** The one of this kind that was taken last is as good as any other of them. */
  private void exitAnother(OwnedClock view) {
    for (int i = heldDepth - 1; i >= 0; i--) {
      if (kindHash(held[i]) == view.kindHash) {
        if (--heldCount[i] == 0) {
          forgetLock(i);
        }
        return;
      }
    }
  }

  private void forgetLock(int i) {
    heldHash -= kindHash(held[i]);
    heldDepth--;
    System.arraycopy(held, i + 1, held, i, heldDepth - i);
    System.arraycopy(heldCount, i + 1, heldCount, i, heldDepth - i);
    held[heldDepth] = null;
  }

  /** Each lock counts as not seen taken from here on. */
  final void forgetLocks() {
    for (int i = heldDepth - 1; i >= 0; i--) {
      forgetLock(i);
    }
  }

  /** What is no longer reachable was given back where no hook saw it, or through another object. */
  void forgetCollectedLocks() {
    for (int i = heldDepth - 1; i >= 0; i--) {
      SyncClock clock = held[i];
      if (clock instanceof OwnedClock && ((OwnedClock) clock).owner() == null) {
        forgetLock(i);
      }
    }
  }

  int heldLocks() {
    return heldDepth;
  }

  SyncClock heldLock(int i) {
    SyncClock clock = held[i];
    if (clock == null) {
      throw new IndexOutOfBoundsException(i);
    }
    return clock;
  }

  private static long kindHash(@Nullable SyncClock clock) {
    return clock instanceof OwnedClock ? ((OwnedClock) clock).kindHash : 0x9E3779B97F4A7C15L;
  }
}
