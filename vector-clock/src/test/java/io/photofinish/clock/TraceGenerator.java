package io.photofinish.clock;

import io.photofinish.clock.Op.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random traces. Each has its own mixture: how bursty threads are, how much synchronization, which
 * variables; uniform mixtures hardly ever reach the rarer states.
 */
final class TraceGenerator {
  private final SplittableRandom random;
  private final List<Op> ops = new ArrayList<>();
  private final List<Integer> running = new ArrayList<>(List.of(0));
  private final List<Integer> ended = new ArrayList<>();
  private final int[] lockOwner = {-1, -1};
  private final boolean[] token = new boolean[Trace.TOKENS];
  private final int burst;
  private final int syncShare;
  private final int writeShare;
  private final int atomicShare;
  private final int space;
  private int sites = 3;

  /** 4, or more for a larger share of accesses of one element. */
  private int shapes = 4;

  private int forked = 1;

  private TraceGenerator(long seed) {
    this(seed, -1);
  }

  /** In {@code wanted} variables, or in those that the seed chooses. */
  private TraceGenerator(long seed, int wanted) {
    random = new SplittableRandom(seed);
    burst = 1 + random.nextInt(10);
    syncShare = 10 + random.nextInt(60);
    writeShare = 5 + random.nextInt(70);
    atomicShare = random.nextInt(3) == 0 ? random.nextInt(60) : 0;
    int choice = random.nextInt(100);
    space =
        wanted >= 0
            ? wanted
            : choice < 3 ? Trace.LONG_ARRAY : choice < 35 ? Trace.FIELDS : 1 + choice % 4;
  }

  static Trace trace(long seed) {
    TraceGenerator generator = new TraceGenerator(seed);
    return generator.generate(10 + generator.random.nextInt(80));
  }

  /** A long one, in which the elements of a chunk get as many different histories as there are. */
  static Trace diverse(long seed) {
    TraceGenerator generator = new TraceGenerator(seed, Trace.LONG_ARRAY);
    generator.sites = 1 + generator.random.nextInt(60);
    generator.shapes = 4 + generator.random.nextInt(200);
    return generator.generate(1000);
  }

  private Trace generate(int length) {
    int thread = 0;
    while (ops.size() < length && !running.isEmpty()) {
      if (random.nextInt(burst) == 0 || !running.contains(thread)) {
        thread = running.get(random.nextInt(running.size()));
      }
      if (random.nextInt(100) < syncShare || forked < 2) {
        synchronize(thread);
      } else {
        access(thread);
      }
    }
    return new Trace(ops);
  }

  private void synchronize(int thread) {
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        if (forked < Trace.THREADS) {
          running.add(forked);
          add(Kind.FORK, thread, forked++);
        }
      }
      case 2 -> {
        if (running.size() > 1 && lockOwner[0] != thread && lockOwner[1] != thread) {
          running.remove((Integer) thread);
          ended.add(thread);
          add(Kind.END, thread, 0);
        }
      }
      case 3, 4 -> {
        if (!ended.isEmpty()) {
          add(Kind.JOIN, thread, ended.get(random.nextInt(ended.size())));
        }
      }
      case 5, 6 -> lockOrUnlock(thread, random.nextInt(Trace.LOCKS));
      case 7 -> add(Kind.ACQUIRE, thread, random.nextInt(Trace.SYNCS));
      case 8 -> add(Kind.RELEASE_JOIN, thread, random.nextInt(Trace.SYNCS));
      default -> {
        int t = random.nextInt(Trace.TOKENS);
        add(token[t] && random.nextBoolean() ? Kind.TAKE : Kind.SNAPSHOT, thread, t);
        token[t] = true;
      }
    }
  }

  private void lockOrUnlock(int thread, int lock) {
    if (lockOwner[lock] == -1) {
      lockOwner[lock] = thread;
      add(Kind.LOCK, thread, lock);
    } else if (lockOwner[lock] == thread) {
      lockOwner[lock] = -1;
      add(Kind.UNLOCK, thread, lock);
    }
  }

  private void access(int thread) {
    boolean isArray = space != Trace.FIELDS && space != Trace.ATOMICS;
    int size = Trace.SIZES[space];
    int site = random.nextInt(sites);
    int shape = isArray ? random.nextInt(shapes) : 0;
    if (shape == 1 && size < 100) {
      sweep(thread, size, site);
    } else if (shape == 2 || shape == 3) {
      int from = random.nextInt(3) == 0 ? random.nextInt(size) : 0;
      int to = random.nextInt(3) == 0 ? from + 1 + random.nextInt(size - from) : size;
      add(kind(false), thread, from, to, site);
    } else {
      int index = random.nextInt(size);
      add(kind(random.nextInt(100) < atomicShare), thread, index, index + 1, site);
    }
  }

  /** Elements one after the other, up or down, read, written, or read and then written each. */
  private void sweep(int thread, int size, int site) {
    boolean up = random.nextInt(4) != 0;
    int count = random.nextBoolean() ? size : 1 + random.nextInt(size);
    int mode = random.nextInt(3);
    for (int k = 0; k < count; k++) {
      int i = up ? k : size - 1 - k;
      if (mode != 1) {
        add(Kind.READ, thread, i, i + 1, site);
      }
      if (mode != 0) {
        add(Kind.WRITE, thread, i, i + 1, site);
      }
    }
  }

  private Kind kind(boolean atomic) {
    boolean write = random.nextInt(100) < writeShare;
    if (atomic) {
      return write ? Kind.ATOMIC_WRITE : Kind.ATOMIC_READ;
    }
    return write ? Kind.WRITE : Kind.READ;
  }

  private void add(Kind kind, int thread, int target) {
    ops.add(new Op(kind, thread, target, 0, 0, 1, 0));
  }

  private void add(Kind kind, int thread, int from, int to, int site) {
    int step = to - from > 2 && random.nextInt(4) == 0 ? 1 + random.nextInt(to - from) : 1;
    ops.add(new Op(kind, thread, space, from, to, step, site));
  }
}
