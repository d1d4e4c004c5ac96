package io.photofinish.clock;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drives the engine through a trace, one thread clock per thread, all on the calling thread. */
final class Replayer {
  private final Slots slots;
  private final boolean inlineChecks;
  private final ThreadClock[] threads = new ThreadClock[Trace.THREADS];
  private final Snapshot[] exits = new Snapshot[Trace.THREADS];
  private final SyncClock[] locks = {new SyncClock(), new SyncClock()};
  private final SyncClock[] syncs = {new SyncClock(), new SyncClock()};
  private final Snapshot[] tokens = new Snapshot[Trace.TOKENS];
  private final long[] fields = new long[2 * Trace.SIZES[Trace.FIELDS]];
  private @Nullable Inflated holder;
  private final ArrayShadow[] arrays = new ArrayShadow[Trace.ATOMICS];
  private final AtomicVariable[] atomics = {new AtomicVariable(), new AtomicVariable()};

  /**
   * @param inlineChecks whether to ask the covers checks first, as woven code does
   */
  Replayer(Slots slots, boolean inlineChecks) {
    this.slots = slots;
    this.inlineChecks = inlineChecks;
    threads[0] = new Racer(slots);
    threads[0].start(null);
    for (int space = Trace.SMALL_ARRAY; space < Trace.ATOMICS; space++) {
      arrays[space] = new ArrayShadow(Trace.SIZES[space]);
    }
  }

  void synchronize(Op op) {
    ThreadClock t = threads[op.thread()];
    int target = op.target();
    switch (op.kind()) {
      case FORK -> {
        threads[target] = new Racer(slots);
        threads[target].start(t.snapshot());
      }
      case END -> {
        exits[op.thread()] = t.snapshot();
        t.finish();
      }
      case JOIN -> t.acquire(exits[target]);
      case LOCK -> t.acquire(locks[target]);
      case UNLOCK -> {
        if (target == 0) {
          t.release(locks[target]);
        } else {
          t.releaseOwned(locks[target]);
        }
      }
      case ACQUIRE -> t.acquire(syncs[target]);
      case RELEASE_JOIN -> t.releaseJoin(syncs[target]);
      case SNAPSHOT -> tokens[target] = t.snapshot();
      case TAKE -> t.acquire(tokens[target]);
      case READ, WRITE, ATOMIC_READ, ATOMIC_WRITE -> throw new IllegalArgumentException();
    }
  }

  /** The word that a new access would bear. */
  long word(Op op) {
    return threads[op.thread()].epoch
        | op.site()
        | (op.kind().isWrite() ? Word.WRITE : 0)
        | (op.kind().isAtomic() ? Word.ATOMIC : 0);
  }

  /** Performs an access; what it races with by index of the variable, in order. */
  Map<Integer, Long> access(Op op) {
    ThreadClock t = threads[op.thread()];
    Map<Integer, Long> conflicts = new LinkedHashMap<>();
    if (op.to() > op.from() + 1) {
      range(t, op, arrays[op.target()], conflicts);
      return conflicts;
    }
    long conflict =
        switch (op.target()) {
          case Trace.FIELDS -> field(t, op);
          case Trace.ATOMICS -> atomic(t, op, atomics[op.from()]);
          default -> element(t, op, arrays[op.target()]);
        };
    if (conflict != 0) {
      conflicts.put(op.from(), conflict);
    }
    return conflicts;
  }

  private long field(ThreadClock t, Op op) {
    long last = fields[2 * op.from()];
    if (inlineChecks && op.kind() == Op.Kind.READ && Word.coversRead(last, t.epoch)) {
      return 0;
    }
    if (inlineChecks && op.kind() == Op.Kind.READ && FastTrack.coversSharedRead(last, holder, t)) {
      return 0;
    }
    if (inlineChecks && op.kind() == Op.Kind.WRITE && Word.coversWrite(last, t.epoch)) {
      return 0;
    }
    long result = fieldSlow(t, op);
    if (result == FastTrack.NEED_HOLDER) {
      holder = new Inflated();
      result = fieldSlow(t, op);
    }
    return result;
  }

  private long fieldSlow(ThreadClock t, Op op) {
    long last = Offsets.arrayBase(long[].class) + 16L * op.from();
    long write = last + 8;
    return switch (op.kind()) {
      case READ -> FastTrack.read(t, fields, last, write, holder, op.site());
      case WRITE -> FastTrack.write(t, fields, last, write, holder, op.site());
      case ATOMIC_READ -> FastTrack.atomicRead(t, fields, last, write, holder, op.site());
      case ATOMIC_WRITE -> FastTrack.atomicWrite(t, fields, last, write, holder, op.site());
      default -> throw new IllegalArgumentException();
    };
  }

  private static long atomic(ThreadClock t, Op op, AtomicVariable variable) {
    return switch (op.kind()) {
      case READ -> variable.plainRead(t, op.site());
      case WRITE -> variable.plainWrite(t, op.site());
      case ATOMIC_READ -> variable.read(t, op.site());
      case ATOMIC_WRITE -> variable.write(t, op.site());
      default -> throw new IllegalArgumentException();
    };
  }

  private long element(ThreadClock t, Op op, ArrayShadow array) {
    int index = op.from();
    return switch (op.kind()) {
      case READ -> inlineChecks && array.coversRead(index, t) ? 0 : array.read(t, index, op.site());
      case WRITE ->
          inlineChecks && array.coversWrite(index, t) ? 0 : array.write(t, index, op.site());
      case ATOMIC_READ -> array.atomicRead(t, index, op.site());
      case ATOMIC_WRITE -> array.atomicWrite(t, index, op.site());
      default -> throw new IllegalArgumentException();
    };
  }

  private static void range(ThreadClock t, Op op, ArrayShadow array, Map<Integer, Long> conflicts) {
    int next = op.from();
    while (next < op.to()) {
      long conflict =
          op.kind().isWrite()
              ? array.writeRange(t, next, op.to(), op.step(), op.site())
              : array.readRange(t, next, op.to(), op.step(), op.site());
      if (conflict == 0) {
        return;
      }
      conflicts.put(t.conflictIndex, conflict);
      next = t.resumeIndex;
    }
  }
}
