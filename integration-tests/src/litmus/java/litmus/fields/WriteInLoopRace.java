package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A write deep in a loop that was hot long before races as the first one would. */
public final class WriteInLoopRace {
  int value;

  int spin(int rounds) {
    int sum = 0;
    for (int i = 0; i < rounds; i++) {
      value = i; // race[v]: write WriteInLoopRace.value
      sum += value;
    }
    return sum;
  }

  public static void main(String[] args) throws Exception {
    WriteInLoopRace warm = new WriteInLoopRace();
    for (int i = 0; i < 200; i++) {
      warm.spin(1_000);
    }
    WriteInLoopRace shared = new WriteInLoopRace();
    Threads.run(
        () -> {
          shared.spin(20_000);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = -1; // race[v]: write WriteInLoopRace.value
        });
    // diagnosis[v]: none
  }
}
