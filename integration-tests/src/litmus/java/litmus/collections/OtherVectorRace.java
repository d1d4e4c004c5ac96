package litmus.collections;

import java.util.Vector;
import litmus.Rendezvous;
import litmus.Threads;

/** Each Vector has its own lock. */
public final class OtherVectorRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherVectorRace shared = new OtherVectorRace();
    Vector<String> one = new Vector<>();
    Vector<String> other = new Vector<>();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherVectorRace.value
          one.add("v");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          other.add("v");
          shared.value = 2; // race[v]: write OtherVectorRace.value
        });
  }
}
