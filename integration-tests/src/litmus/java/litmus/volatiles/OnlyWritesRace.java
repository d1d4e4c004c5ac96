package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Two volatile writes are not ordered by happens-before: only a read that follows acquires (JLS
 * 17.4.5).
 */
public final class OnlyWritesRace {
  volatile int flag;
  int value;

  public static void main(String[] args) throws Exception {
    OnlyWritesRace shared = new OnlyWritesRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OnlyWritesRace.value
          shared.flag = 1;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.flag = 2;
          shared.value = 2; // race[v]: write OnlyWritesRace.value
        });
    // diagnosis[v]: none
  }
}
