package litmus.contracts;

import io.photofinish.api.BenignRace;
import litmus.Rendezvous;
import litmus.Threads;

/** Synchronization in benign code counts as everywhere (BenignRace). */
public final class SynchronizedInBenignNoRace {
  int value;

  @BenignRace(reason = "not what this is about")
  synchronized void locked() {}

  public static void main(String[] args) throws Exception {
    SynchronizedInBenignNoRace shared = new SynchronizedInBenignNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          shared.locked();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.locked();
          shared.value = 2;
        });
  }
}
