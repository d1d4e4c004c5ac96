package io.photofinish.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Happens-before by full vector clocks over thread numbers, remembering every access: slow, and too
 * simple to be wrong in the way the engine could be.
 */
final class Oracle {
  private record Access(int op, Op.Kind kind, int thread, int clock) {}

  private final int[][] clocks = new int[Trace.THREADS][Trace.THREADS];
  private final int[][] exits = new int[Trace.THREADS][];
  private final int[][] locks = new int[Trace.LOCKS][Trace.THREADS];
  private final int[][] syncs = new int[Trace.SYNCS][Trace.THREADS];
  private final int[][] tokens = new int[Trace.TOKENS][];
  private final Map<Integer, List<Access>> accesses = new HashMap<>();

  Oracle() {
    for (int i = 0; i < Trace.THREADS; i++) {
      clocks[i][i] = 1;
    }
  }

  void synchronize(Op op) {
    int t = op.thread();
    int target = op.target();
    switch (op.kind()) {
      case FORK -> join(clocks[target], release(t));
      case END -> exits[t] = release(t);
      case JOIN -> join(clocks[t], exits[target]);
      case LOCK -> join(clocks[t], locks[target]);
      case UNLOCK -> locks[target] = release(t);
      case ACQUIRE -> join(clocks[t], syncs[target]);
      case RELEASE_JOIN -> join(syncs[target], release(t));
      case SNAPSHOT -> tokens[target] = release(t);
      case TAKE -> join(clocks[t], tokens[target]);
      case READ, WRITE, ATOMIC_READ, ATOMIC_WRITE -> throw new IllegalArgumentException();
    }
  }

  /** Records op number {@code n} on one variable; the earlier ops that it races with. */
  List<Integer> access(int n, Op op, int variable) {
    List<Access> earlier =
        accesses.computeIfAbsent(op.target() << 16 | variable, v -> new ArrayList<>(4));
    int[] known = clocks[op.thread()];
    List<Integer> races = new ArrayList<>(0);
    for (Access a : earlier) {
      if (a.kind.conflictsWith(op.kind()) && a.clock > known[a.thread]) {
        races.add(a.op);
      }
    }
    earlier.add(new Access(n, op.kind(), op.thread(), known[op.thread()]));
    return races;
  }

  private int[] release(int thread) {
    int[] copy = Arrays.copyOf(clocks[thread], Trace.THREADS);
    clocks[thread][thread]++;
    return copy;
  }

  private static void join(int[] into, int[] from) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.max(into[i], from[i]);
    }
  }
}
