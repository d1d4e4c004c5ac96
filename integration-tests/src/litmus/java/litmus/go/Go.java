package litmus.go;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The frame of the scenarios of Go's race detector, written afresh for Java. Each stands in a
 * method of its own below a comment with its name there, which is the name of its race in the
 * marks, too.
 */
final class Go {
  private static int step = 1_000;

  private Go() {}

  /** Runs both in threads of their own, the first before the second, which nothing orders. */
  static void unordered(Threads.Body first, Threads.Body second) throws Exception {
    int done = next();
    Threads.run(
        () -> {
          first.run();
          Rendezvous.signal(done);
        },
        () -> {
          Rendezvous.await(done);
          second.run();
        });
  }

  /** A step for {@link Rendezvous} that no other scenario of the program uses; for its main. */
  static int next() {
    return step++;
  }
}
