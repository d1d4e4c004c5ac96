package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was released to locks that the garbage collector has collected since. A thread that finds a
 * reference cleared may use another lock in place of the one that it expected there ({@code
 * Striped.lazyWeakLock} of Guava does): whoever held the collected one has given it back before.
 *
 * <p>Such a lock can no longer be told from others, so all have one clock.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>locks, count <td>any <td>the class's monitor <td>plain
 * <tr><td>RELEASED <td>any <td>the class's monitor <td>as SyncClock says; acquired without it
 * </table>
 */
final class CollectedLocks {
  private static final SyncClock RELEASED = new SyncClock();
  private static final int[] ROLES = {SyncRole.LOCK, SyncRole.READ};

  /** The entries of all locks that had a release and are not known to be collected. */
  private static @Nullable ObjectEntry[] locks = new @Nullable ObjectEntry[64];

  private static int count;

  private CollectedLocks() {}

  /** Before the first release to a lock. */
  static synchronized void register(ObjectEntry lock) {
    if (count == locks.length) {
      sweep();
      if (2 * count > locks.length) {
        locks = Arrays.copyOf(locks, 2 * locks.length);
      }
    }
    locks[count++] = lock;
  }

  /** For a thread that has found a reference cleared, or a cleared one in its queue. */
  static void acquire(ThreadState ts) {
    // All weak references to an object are cleared at one time, so its entry is too by now.
    synchronized (CollectedLocks.class) {
      sweep();
    }
    ts.acquire(RELEASED);
  }

  private static void sweep() {
    int live = 0;
    for (int i = 0; i < count; i++) {
      ObjectEntry lock = locks[i];
      locks[i] = null;
      if (lock == null) {
        continue; // An error broke off the sweep before this one.
      }
      if (lock.refersTo(null)) {
        keep(lock);
      } else {
        locks[live++] = lock;
      }
    }
    count = live;
  }

  private static void keep(ObjectEntry lock) {
    for (int role : ROLES) {
      Object clock = lock.slot(role);
      if (clock != null) {
        RELEASED.join(((SyncClock) clock).content());
      }
    }
  }
}
