package litmus.contracts;

import io.photofinish.api.BenignRace;
import litmus.Rendezvous;
import litmus.Threads;

/** A benign race orders nothing, and says nothing of other variables (BenignRace). */
public final class NotBenignRace {
  @BenignRace(reason = "a flag that may be seen late")
  boolean ready;

  int value;

  public static void main(String[] args) throws Exception {
    NotBenignRace shared = new NotBenignRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write NotBenignRace.value
          shared.ready = true;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean seen = shared.ready;
          shared.value = seen ? 2 : 3; // race[v]: write NotBenignRace.value
        });
  }
}
