package litmus.arrays;

import litmus.Threads;

/** Arrays that are allocated, filled, handed over by a lock and dropped by the thousand. */
public final class LongLivedNoRace {
  private int[] current = new int[16];

  synchronized int[] exchange(int[] fresh) {
    int[] old = current;
    current = fresh;
    return old;
  }

  public static void main(String[] args) throws Exception {
    LongLivedNoRace shared = new LongLivedNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 5_000; i++) {
            int[] fresh = new int[16];
            fresh[i % 16] = i;
            int[] old = shared.exchange(fresh);
            for (int k = 0; k < old.length; k++) {
              old[k]++;
            }
          }
        };
    Threads.run(body, body, body);
  }
}
