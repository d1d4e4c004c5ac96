package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** The last operation of a stream reads the list it began with (java.util.stream). */
public final class StreamRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          int sum = list.stream().mapToInt(String::length).sum(); // race[o]: read ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          list.add("c"); // race[o]: write ArrayList
        });
  }
}
