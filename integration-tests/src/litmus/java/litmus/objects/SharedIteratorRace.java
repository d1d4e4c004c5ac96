package litmus.objects;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** An iterator has a position of its own, which two threads race for. */
public final class SharedIteratorRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Iterator<String> iterator = list.iterator();
    Threads.run(
        () -> {
          String one = iterator.next(); // race[o]: write Itr
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String other = iterator.next(); // race[o]: write Itr
        });
  }
}
