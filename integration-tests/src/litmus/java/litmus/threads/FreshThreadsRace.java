package litmus.threads;

import litmus.Rendezvous;
import litmus.Threads;

/** Ten threads that run at the same time: each pair of them is unordered. */
public final class FreshThreadsRace {
  int value;

  void increment() {
    value++; // race[v]: read FreshThreadsRace.value, write FreshThreadsRace.value
  }

  public static void main(String[] args) throws Exception {
    FreshThreadsRace shared = new FreshThreadsRace();
    Threads.Body[] bodies = new Threads.Body[10];
    for (int i = 0; i < bodies.length; i++) {
      int step = i;
      bodies[i] =
          () -> {
            if (step > 0) {
              Rendezvous.await(step);
            }
            shared.increment();
            Rendezvous.signal(step + 1);
          };
    }
    Threads.run(bodies);
  }
}
