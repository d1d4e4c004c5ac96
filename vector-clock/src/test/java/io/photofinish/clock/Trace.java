package io.photofinish.clock;

import java.util.ArrayList;
import java.util.List;

/** A valid interleaving of a program's synchronization and accesses. */
record Trace(List<Op> ops) {
  static final int THREADS = 16;
  static final int LOCKS = 2;
  static final int SYNCS = 2;
  static final int TOKENS = 2;

  /** Spaces of variables. */
  static final int FIELDS = 0;

  static final int SMALL_ARRAY = 1;
  static final int ARRAY = 2;
  static final int LONG_ARRAY = 3;
  static final int ATOMICS = 4;
  static final String[] NAMES = {"field", "small", "array", "long", "atomic"};
  static final int[] SIZES = {3, 4, 11, 520, 2};

  /** Whether the ops could have happened: threads exist, locks exclude. */
  boolean isValid() {
    boolean[] forked = new boolean[THREADS];
    boolean[] ended = new boolean[THREADS];
    boolean[] token = new boolean[TOKENS];
    int[] holder = new int[LOCKS];
    java.util.Arrays.fill(holder, -1);
    forked[0] = true;
    for (Op op : ops) {
      if (!forked[op.thread()] || ended[op.thread()]) {
        return false;
      }
      int target = op.target();
      switch (op.kind()) {
        case FORK -> {
          if (forked[target]) {
            return false;
          }
          forked[target] = true;
        }
        case END -> ended[op.thread()] = true;
        case JOIN -> {
          if (!ended[target]) {
            return false;
          }
        }
        case LOCK -> {
          if (holder[target] != -1) {
            return false;
          }
          holder[target] = op.thread();
        }
        case UNLOCK -> {
          if (holder[target] != op.thread()) {
            return false;
          }
          holder[target] = -1;
        }
        case SNAPSHOT -> token[target] = true;
        case TAKE -> {
          if (!token[target]) {
            return false;
          }
        }
        case ACQUIRE, RELEASE_JOIN, READ, WRITE, ATOMIC_READ, ATOMIC_WRITE -> {}
      }
    }
    return true;
  }

  /** All synchronization, but accesses of one variable only, or of its neighbours with it. */
  Trace watching(int variable) {
    return new Trace(
        ops.stream()
            .filter(
                op ->
                    !op.kind().isAccess()
                        || (op.target() + variable) % SIZES.length == 0
                            && (op.from() & 3) == (variable >> 2 & 3)
                        || (variable & 7) == 7 && op.to() > op.from() + 1)
            .toList());
  }

  Trace without(int from, int to) {
    List<Op> fewer = new ArrayList<>(ops.subList(0, from));
    fewer.addAll(ops.subList(to, ops.size()));
    return new Trace(fewer);
  }
}
