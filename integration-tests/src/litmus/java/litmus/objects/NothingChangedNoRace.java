package litmus.objects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import litmus.Rendezvous;
import litmus.Threads;

/** A call that finds nothing to change is a read. */
public final class NothingChangedNoRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Set<String> set = new HashSet<>(list);
    PriorityQueue<String> queue = new PriorityQueue<>();
    ArrayDeque<String> deque = new ArrayDeque<>();
    Threads.run(
        () -> {
          assert !set.add("a") && !list.remove("z") && queue.poll() == null && deque.poll() == null;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert !set.remove("z") && !list.removeAll(List.of("y")) && queue.isEmpty();
          assert set.contains("a") && list.contains("a") && deque.peek() == null;
        });
  }
}
