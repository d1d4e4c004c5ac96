package io.photofinish.junit;

import io.photofinish.runtime.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Threads that a test has started and that outlive it. */
final class LeakedThreads {
  /** How long a thread may take to end after its test: it may have been told to just now. */
  private static final long PATIENCE_NANOS = 200_000_000;

  private LeakedThreads() {}

  /** Those of one test, after a moment of patience. */
  static List<Thread> of(TestNode node) {
    long start = System.nanoTime();
    List<Thread> left = alive(Activity.threadsStartedIn(node.activity));
    while (!left.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS) {
      try {
        left.get(0).join(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return left;
      }
      left = alive(left.toArray(new Thread[0]));
    }
    return left;
  }

  /** Those of all tests, named by test. */
  static Map<String, List<Thread>> ofAllTests() {
    Map<String, List<Thread>> byTest = new TreeMap<>();
    for (Activity activity : Activity.withThreads()) {
      List<Thread> left = alive(Activity.threadsStartedIn(activity));
      if (!left.isEmpty()) {
        byTest.computeIfAbsent(activity.name, n -> new ArrayList<>()).addAll(left);
      }
    }
    return byTest;
  }

  private static List<Thread> alive(Thread[] threads) {
    List<Thread> alive = new ArrayList<>();
    for (Thread t : threads) {
      if (t.isAlive() && !isShared(t)) {
        alive.add(t);
      }
    }
    return alive;
  }

  /** Workers of the common pool end when they please. */
  private static boolean isShared(Thread t) {
    return t instanceof ForkJoinWorkerThread
        && ((ForkJoinWorkerThread) t).getPool() == ForkJoinPool.commonPool();
  }
}
