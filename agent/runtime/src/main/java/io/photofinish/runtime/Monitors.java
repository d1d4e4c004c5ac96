package io.photofinish.runtime;

import io.photofinish.clock.Inflated;
import io.photofinish.clock.SyncClock;
import java.lang.ref.WeakReference;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;

/**
 * Monitors (JLS 17.4.4: unlock of a monitor synchronizes-with every subsequent lock of it). Only
 * the outermost enter and exit count. The clock lies beside the object's shadow where its class has
 * room for one, else in {@link ObjectTable}.
 */
public final class Monitors {
  /** Role of a monitor's clock in the side table. */
  private static final int ROLE = 3;

  private static final String WHAT = "monitor of";
  private static final Unsafe U = Unsafe.getUnsafe();

  private Monitors() {}

  static void entering(ThreadState ts) {
    Perturbation.point(ts);
  }

  @DontInline
  static void entered(Object lock, ThreadState ts) {
    try {
      ts.settle();
      SyncClock clock = clock(lock, ts);
      if (ts.enterLock(clock)) {
        ts.acquire(clock);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  @DontInline
  static void exiting(Object lock, ThreadState ts) {
    if (lock == null) {
      return;
    }
    try {
      ts.settle();
      SyncClock clock = clock(lock, ts);
      if (!ts.holds(clock)) {
        ts.releaseJoin(clock); // not seen taken: what it holds already is not known to this thread
      } else if (ts.exitLock(clock)) {
        ts.releaseOwned(clock);
      }
    } catch (Throwable t) {
      ts.missed = true;
      Faults.inOrder(t);
    }
  }

  /** The clock of an object's monitor, for rules such as that of {@code Object.wait}. */
  public static SyncClock clock(Object lock, ThreadState ts) {
    long holder = HolderOffsets.of(lock.getClass());
    if (holder != ShadowMembers.NONE) {
      Inflated inflated = FieldVariable.inflate(lock, holder);
      SyncClock clock = inflated.monitorOrNull();
      return clock != null
          ? clock
          : inflated.monitor(new OwnedClock(new WeakReference<>(lock), WHAT));
    }
    return ts.entry(lock).clock(ROLE, WHAT);
  }
}
