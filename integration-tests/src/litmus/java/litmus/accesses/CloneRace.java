package litmus.accesses;

import litmus.Rendezvous;
import litmus.Threads;

/** Object.clone reads the fields "as if by assignment" (javadoc of Object.clone). */
public final class CloneRace implements Cloneable {
  int value;

  public static void main(String[] args) throws Exception {
    CloneRace shared = new CloneRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write CloneRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Object copy = shared.clone(); // race[v]: read CloneRace.value
        });
  }
}
