package litmus.objects;

import java.util.LinkedList;
import litmus.Rendezvous;
import litmus.Threads;

/** A LinkedList is not synchronized (its javadoc). */
public final class LinkedListRace {
  public static void main(String[] args) throws Exception {
    LinkedList<String> list = new LinkedList<>();
    Threads.run(
        () -> {
          list.addFirst("a"); // race[o]: write LinkedList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String last = list.peekLast(); // race[o]: read LinkedList
        });
  }
}
