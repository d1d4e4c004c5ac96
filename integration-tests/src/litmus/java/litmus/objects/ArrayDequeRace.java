package litmus.objects;

import java.util.ArrayDeque;
import litmus.Rendezvous;
import litmus.Threads;

/** An ArrayDeque is not thread-safe (its javadoc). */
public final class ArrayDequeRace {
  public static void main(String[] args) throws Exception {
    ArrayDeque<String> deque = new ArrayDeque<>();
    Threads.run(
        () -> {
          deque.push("x"); // race[o]: write ArrayDeque
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String top = deque.peek(); // race[o]: read ArrayDeque
        });
  }
}
