package litmus.accesses;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A copy made by Object.clone is an object of its own: what another thread did to the original is
 * no access of the copy.
 */
public final class CloneNoRace implements Cloneable {
  int value;

  public static void main(String[] args) throws Exception {
    CloneNoRace original = new CloneNoRace();
    CloneNoRace[] copy = new CloneNoRace[1];
    Threads.run(
        () -> {
          original.value = 1;
          synchronized (original) {
            copy[0] = (CloneNoRace) original.clone();
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (original) {
            copy[0].value++;
          }
        });
  }
}
