package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A list that is copied is read. */
public final class CopyConstructorRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          List<String> copy = new ArrayList<>(list); // race[o]: read ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          list.add("c"); // race[o]: write ArrayList
        });
  }
}
