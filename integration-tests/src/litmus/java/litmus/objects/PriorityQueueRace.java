package litmus.objects;

import java.util.PriorityQueue;
import java.util.Queue;
import litmus.Rendezvous;
import litmus.Threads;

/** A PriorityQueue is not synchronized (its javadoc). */
public final class PriorityQueueRace {
  public static void main(String[] args) throws Exception {
    Queue<String> queue = new PriorityQueue<>();
    Threads.run(
        () -> {
          queue.add("a"); // race[o]: write PriorityQueue
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String head = queue.poll(); // race[o]: write PriorityQueue
        });
  }
}
