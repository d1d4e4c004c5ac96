package litmus;

/** Starts threads and joins them: the frame of most programs. */
public final class Threads {
  private Threads() {}

  /** Code that may throw. */
  public interface Body {
    void run() throws Exception;
  }

  /**
   * Runs each body in a thread of its own, named {@code t1}, {@code t2}, ..., waits for all, and
   * throws what the first of them that failed has thrown.
   */
  public static void run(Body... bodies) throws Exception {
    Worker[] workers = new Worker[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      workers[i] = new Worker("t" + (i + 1), bodies[i]);
    }
    for (Worker worker : workers) {
      worker.start();
    }
    for (Worker worker : workers) {
      worker.join();
    }
    for (Worker worker : workers) {
      worker.rethrow();
    }
  }

  /** Starts a thread that is not joined by {@link #run}. */
  public static Worker start(Body body) {
    Worker worker = new Worker("background", body);
    worker.start();
    return worker;
  }

  /** Returns when {@code thread} waits for a monitor, a condition or a park. */
  public static void awaitBlocked(Thread thread) {
    // Asked by name of the state: getState() == TERMINATED would be an edge, WAITING is none.
    while (!thread.getState().name().contains("WAITING")
        && !thread.getState().name().contains("BLOCKED")) {
      Rendezvous.pause(1);
    }
  }

  /** A thread that keeps what its body has thrown. */
  public static final class Worker extends Thread {
    private final Body body;
    private Throwable failure;

    Worker(String name, Body body) {
      super(name);
      this.body = body;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        body.run();
      } catch (Throwable e) {
        failure = e;
      }
    }

    /** Joins, then throws what the body has thrown. */
    public void finish() throws Exception {
      join();
      rethrow();
    }

    void rethrow() throws Exception {
      if (failure != null) {
        throw new AssertionError(getName() + " failed", failure);
      }
    }
  }
}
