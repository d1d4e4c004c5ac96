package litmus.generated;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says which variables of a program race, by definition (JLS 17.4.5): each thread carries the set
 * of all accesses that happen-before what it does next. No clocks and nothing of the detector.
 */
final class Order {
  private record Done(int variable, boolean write) {}

  private final List<Done> done = new ArrayList<>();
  private final List<BitSet> known = new ArrayList<>();
  private final SortedSet<Integer> racy = new TreeSet<>();

  Order(int threads) {
    for (int i = 0; i < threads; i++) {
      known.add(new BitSet());
    }
  }

  /** Whether this access, made now, would come after every earlier one that it conflicts with. */
  boolean permits(int thread, int variable, boolean write) {
    for (int i = 0; i < done.size(); i++) {
      Done earlier = done.get(i);
      if (earlier.variable == variable && (earlier.write || write) && !known.get(thread).get(i)) {
        return false;
      }
    }
    return true;
  }

  void access(int thread, int variable, boolean write) {
    if (!permits(thread, variable, write)) {
      racy.add(variable);
    }
    known.get(thread).set(done.size());
    done.add(new Done(variable, write));
  }

  /** An edge from what {@code from} has done to what {@code to} does next. */
  void edge(int from, int to) {
    known.get(to).or(known.get(from));
  }

  /** A new thread, which {@code parent} starts. */
  int start(int parent) {
    known.add((BitSet) known.get(parent).clone());
    return known.size() - 1;
  }

  SortedSet<Integer> racy() {
    return racy;
  }
}
