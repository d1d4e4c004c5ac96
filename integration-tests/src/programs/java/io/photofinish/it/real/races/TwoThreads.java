package io.photofinish.it.real.races;

/**
 * Two actions in two threads, ordered after what came before and before what comes after, but not
 * with each other.
 */
final class TwoThreads {
  private TwoThreads() {}

  /** Starts both, then waits for both; an exception in either ends the program with status 1. */
  static void run(String firstName, Runnable first, String secondName, Runnable second)
      throws InterruptedException {
    Thread one = thread(firstName, first);
    Thread other = thread(secondName, second);
    one.start();
    other.start();
    one.join();
    other.join();
  }

  private static Thread thread(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    thread.setUncaughtExceptionHandler(
        (failed, exception) -> {
          exception.printStackTrace();
          System.exit(1);
        });
    return thread;
  }
}
