package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What threads work on, as a test framework tells it: a test, one repetition of it, a class of
 * tests. A thread is in one activity at a time. A thread that it starts, and a pool's thread that
 * runs a task it has submitted, are in the same one.
 *
 * <p>Protocol: the framework {@link #enter}s an activity on the thread that runs it and {@link
 * #leave}s it there. In between, tasks that this thread happens to run for others do not change its
 * activity.
 */
public final class Activity {
  /** Whether there ever was an activity; never reset. Read by hooks without ordering. */
  static boolean used;

  /** For reports. */
  public final String name;

  /** The activity that this one is a part of. */
  public final @Nullable Activity parent;

  /** Seed for {@link Perturbation}; 0 for none. */
  public final long seed;

  private int perturbed;

  /** Races in this activity whose report another thread is still making. */
  private int unsettled;

  public Activity(String name, @Nullable Activity parent, long seed) {
    this.name = name;
    this.parent = parent;
    this.seed = seed;
    used = true;
  }

  /** The activity of the current thread. */
  public static @Nullable Activity current() {
    return Threads.current().record.activity();
  }

  /**
   * Puts the current thread into this activity. The result is the one to give back to {@link
   * #leave}.
   */
  public @Nullable Activity enter() {
    ThreadState ts = Threads.current();
    Activity before = ts.record.activity();
    ts.activities++;
    change(ts, this);
    return before;
  }

  /** Puts the current thread back into the activity {@code before}. */
  public static void leave(@Nullable Activity before) {
    ThreadState ts = Threads.current();
    if (ts.activities > 0) {
      ts.activities--;
    }
    change(ts, before);
  }

  /** When the current thread begins the task that {@code submitter} handed over. */
  static void follow(@Nullable Activity submitter, ThreadState ts) {
    if (ts.activities == 0 && submitter != ts.record.activity()) {
      change(ts, submitter);
    }
  }

  private static void change(ThreadState ts, @Nullable Activity next) {
    ts.settle();
    // An epoch of its own, by which an access tells the activity that it was made in.
    ts.snapshot();
    ts.record.changeActivity(ts.epoch, next);
  }

  /** Live threads that were started in {@code activity} and have run code of the program. */
  public static Thread[] threadsStartedIn(Activity activity) {
    return LiveThreads.startedIn(activity);
  }

  /** The activities in which live threads were started. */
  public static Activity[] withThreads() {
    return LiveThreads.startingActivities();
  }

  synchronized void unsettle() {
    unsettled++;
  }

  synchronized void settle() {
    unsettled--;
  }

  /** Whether a race in this activity has been seen and not yet been told. */
  public synchronized boolean isUnsettled() {
    return unsettled > 0;
  }

  /** Numbers the threads that are perturbed in this activity, in the order in which they come. */
  synchronized int nextPerturbed() {
    return perturbed++;
  }

  @Override
  public String toString() {
    return name;
  }
}
