package litmus.threads;

import litmus.Threads;

/** What a thread keeps in a ThreadLocal is its own (javadoc of ThreadLocal). */
public final class ThreadLocalNoRace {
  private static final ThreadLocal<int[]> OWN = ThreadLocal.withInitial(() -> new int[1]);

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            OWN.get()[0]++;
          }
          assert OWN.get()[0] == 100;
        };
    Threads.run(body, body);
  }
}
