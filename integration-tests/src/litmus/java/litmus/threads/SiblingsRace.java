package litmus.threads;

import litmus.Rendezvous;
import litmus.Threads;

/** Two children of one parent are not ordered with each other (JLS 17.4.5). */
public final class SiblingsRace {
  int value;

  public static void main(String[] args) throws Exception {
    SiblingsRace shared = new SiblingsRace();
    shared.value = 1;
    Threads.run(
        () -> {
          shared.value++; // race[v]: read SiblingsRace.value, write SiblingsRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value++; // race[v]: read SiblingsRace.value, write SiblingsRace.value
        });
    shared.value++;
  }
}
