package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * What hooks inside the executors of the JDK call, where a task is handed over, begun and ended:
 * the order from the one to the other ({@link SyncRole#TASK}), and which submission a thread works
 * on, for reports. As {@link SyncTasks}, they never throw and tolerate null.
 */
public final class Submissions {
  private Submissions() {}

  /** When {@code task} is handed to an executor. */
  public static void submitted(@Nullable Object task) {
    if (task == null) {
      return;
    }
    try {
      ThreadState ts = SyncTasks.state();
      if (ts != null) {
        ts.settle();
        Perturbation.point(ts);
        SyncClock clock = SyncKeys.clock(task, SyncRole.TASK);
        if (clock instanceof OwnedClock) {
          int context = Contexts.ofCall(ts);
          ((OwnedClock) clock)
              .submit(context == 0 ? Submission.UNCLEAR : ts.tasks.submission(ts, context));
        }
        SyncTasks.release(clock, SyncRole.TASK, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** As {@link #submitted}; what continues a virtual thread is not a task of the program. */
  public static void submittedTo(@Nullable Object task, @Nullable ForkJoinPool pool) {
    if (pool == null || !VirtualThreads.areCarriers(pool)) {
      submitted(task);
    }
  }

  /**
   * When the JDK is about to hand {@code task} to an executor by itself, because something else is
   * complete: the context may then be that of a function that threw, whose frames are gone.
   */
  public static void unclear(@Nullable Object task) {
    if (task == null) {
      return;
    }
    try {
      SyncClock clock = SyncTasks.state() == null ? null : SyncKeys.clock(task, SyncRole.TASK);
      if (clock instanceof OwnedClock) {
        ((OwnedClock) clock).submit(Submission.UNCLEAR);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** A task that has run can be used again, and need not be submitted for that. */
  public static void reused(@Nullable Object task) {
    if (task == null) {
      return;
    }
    try {
      SyncClock clock = SyncTasks.clockOrNull(task, SyncRole.TASK);
      if (clock instanceof OwnedClock) {
        ((OwnedClock) clock).forgetSubmission();
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /**
   * Before {@code runner} runs {@code task}. One that was neither submitted nor forked is a part of
   * what the thread works on already.
   */
  public static void beginning(@Nullable Object task, @Nullable Object runner) {
    if (task == null || runner == null) {
      return;
    }
    try {
      SyncClock clock = SyncTasks.clockOrNull(task, SyncRole.TASK);
      ThreadState ts = clock == null ? null : SyncTasks.state();
      if (clock != null && ts != null) {
        SyncTasks.acquire(clock, SyncRole.TASK, ts);
        if (clock instanceof OwnedClock) {
          ts.tasks.begin(ts, runner, ((OwnedClock) clock).submission());
        }
        Perturbation.point(ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** After {@code runner} has run the task that it began last, if there was one. */
  public static void ended(@Nullable Object runner) {
    if (runner == null) {
      return;
    }
    try {
      ThreadState ts = SyncTasks.state();
      if (ts != null) {
        ts.tasks.end(ts, runner);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }
}
