package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;

/**
 * What hooks inside JDK classes call: the hand-off of tasks, keyed by the identity of the task, and
 * the locks of synchronized collections. They have no thread state at hand, may run before the
 * thread's first woven method, after its last, and while the detector itself is at work, when they
 * do nothing. They never throw and tolerate null.
 */
public final class SyncTasks {

  private SyncTasks() {}

  /** At the start of {@code Thread.start()}. */
  public static void threadStarting(@Nullable Thread thread) {
    try {
      if (thread != null && !VirtualThreads.isCarrier(thread) && state() != null) {
        Threads.starting(thread);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** The last action of {@code thread}, on that thread. */
  public static void threadEnding(@Nullable Thread thread) {
    try {
      if (thread != null && !VirtualThreads.isCarrier(thread)) {
        Threads.exiting(thread);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Adds what this thread knows to the clock of {@code key} in {@code role}. */
  public static void release(@Nullable Object key, int role) {
    if (key == null) {
      return;
    }
    try {
      ThreadState ts = state();
      if (ts != null) {
        ts.settle();
        Perturbation.point(ts);
        release(SyncKeys.clock(key, role), role, ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  static void release(SyncClock clock, int role, ThreadState ts) {
    if (Activity.used && role == SyncRole.TASK && clock instanceof OwnedClock) {
      ((OwnedClock) clock).activity = ts.record.activity();
    }
    ts.releaseJoin(clock);
  }

  /** Learns what was released to {@code key} in {@code role}. */
  public static void acquire(@Nullable Object key, int role) {
    if (key == null) {
      return;
    }
    try {
      SyncClock clock = clockOrNull(key, role);
      ThreadState ts = clock == null ? null : state();
      if (clock != null && ts != null) {
        acquire(clock, role, ts);
        Perturbation.point(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** The clock of {@code key} in {@code role} if it has one; null on a carrier. */
  static @Nullable SyncClock clockOrNull(Object key, int role) {
    return VirtualThreads.isCarrier(Thread.currentThread())
        ? null
        : SyncKeys.clockOrNull(key, role);
  }

  static void acquire(SyncClock clock, int role, ThreadState ts) {
    ts.settle();
    ts.acquire(clock);
    if (Activity.used && role == SyncRole.TASK && clock instanceof OwnedClock) {
      Activity.follow(((OwnedClock) clock).activity, ts);
    }
  }

  /** When {@code executor} has told whether it is terminated. */
  public static void answered(boolean terminated, @Nullable Object executor) {
    if (terminated) {
      acquire(executor, SyncRole.TERMINATION);
    }
  }

  /** Before {@code terminated()}, in which only a program's own can use what the tasks did. */
  public static void terminating(@Nullable Object executor) {
    if (executor != null && executor.getClass().getModule() != Object.class.getModule()) {
      acquire(executor, SyncRole.TERMINATION);
    }
  }

  /** Before what the JDK does because the garbage collector has found something unreachable. */
  public static void collected() {
    acquire(SyncKeys.COLLECTOR, SyncRole.COLLECTION);
  }

  /**
   * At the end of a constructor of a class with a finalizer. All have one clock: what is kept for
   * an object goes before its finalizer runs.
   */
  public static void constructed() {
    release(SyncKeys.COLLECTOR, SyncRole.END);
  }

  /** Before a finalizer. */
  public static void finalizing() {
    acquire(SyncKeys.COLLECTOR, SyncRole.END);
  }

  /**
   * Before {@code completer} counts as done: its ancestors, whose {@code onCompletion} this may
   * trigger, learn of it (javadoc of CountedCompleter).
   */
  public static void childDone(@Nullable CountedCompleter<?> completer) {
    for (CountedCompleter<?> c = completer; c != null; c = c.getCompleter()) {
      release(c, SyncRole.CHILDREN);
    }
  }

  /** When a worker of a fork-join pool has nothing more to do for now. */
  public static void workerIdle() {
    Thread t = Thread.currentThread();
    if (t instanceof ForkJoinWorkerThread && !VirtualThreads.isCarrier(t)) {
      ForkJoinPool pool = ((ForkJoinWorkerThread) t).getPool();
      release(pool, SyncRole.TERMINATION);
    }
  }

  /** When a stage is handed out: one that is complete by now has no other messenger. */
  public static void completed(@Nullable Object stage) {
    try {
      if (stage != null && isDone(stage)) {
        release(stage, SyncRole.END);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** After {@code allOf} or {@code anyOf}: the same for a future made of others. */
  public static void combined(@Nullable Object result, Object @Nullable [] futures) {
    try {
      if (result != null && futures != null && isDone(result)) {
        for (Object f : futures) {
          acquire(f, SyncRole.END);
        }
        release(result, SyncRole.END);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Any other class than the JDK's own may not know, or not want to be asked. */
  private static boolean isDone(Object stage) {
    return stage.getClass() != CompletableFuture.class || ((CompletableFuture<?>) stage).isDone();
  }

  /** Before {@code Phaser.onAdvance}: all parties have arrived. */
  public static void advancing(@Nullable Phaser phaser) {
    try {
      ThreadState ts = phaser == null ? null : state();
      if (phaser != null && ts != null) {
        ts.settle();
        SyncPhases.of(phaser).arrived(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** After {@code Phaser.onAdvance}, before anyone learns of it. */
  public static void advanced(@Nullable Phaser phaser) {
    try {
      ThreadState ts = phaser == null ? null : state();
      if (phaser != null && ts != null) {
        ts.settle();
        SyncPhases.of(phaser).perform(SyncAction.RELEASE, ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /**
   * The current thread's state; null while it works for the detector, and for the carriers of
   * virtual threads. To be asked before anything that waits, see {@link VirtualThreads}.
   */
  static @Nullable ThreadState state() {
    if (VirtualThreads.isCarrier(Thread.currentThread())) {
      return null;
    }
    ThreadState ts = Threads.current();
    return ts.inDetector != 0 ? null : ts;
  }
}
