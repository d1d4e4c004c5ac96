package litmus.monitor;

import litmus.Threads;

/** A synchronized method that ends by StackOverflowError has unlocked (JLS 8.4.3.6). */
public final class StackOverflowNoRace {
  int depth;

  synchronized void descend() {
    // false[v]: read StackOverflowNoRace.depth, write StackOverflowNoRace.depth
    depth++;
    descend();
  }

  public static void main(String[] args) throws Exception {
    StackOverflowNoRace shared = new StackOverflowNoRace();
    Threads.Body body =
        () -> {
          try {
            shared.descend();
            throw new AssertionError();
          } catch (StackOverflowError e) {
            synchronized (shared) {
              shared.depth = 0; // false[v]: write StackOverflowNoRace.depth
            }
          }
        };
    Threads.run(body, body);
  }
}
