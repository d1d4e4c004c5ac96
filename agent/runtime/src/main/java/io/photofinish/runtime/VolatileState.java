package io.photofinish.runtime;

import io.photofinish.clock.AtomicVariable;
import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * What the detector keeps for one variable with volatile or atomic accesses: what its writers
 * published, the history of its accesses, and a lock that makes an operation of the program and its
 * bookkeeping one step.
 *
 * <p>JLS 17.4.4 orders a volatile write before <em>every</em> subsequent volatile read, so {@code
 * all} accumulates over writers. A store weaker than volatile is ordered only before the loads that
 * see it or a read-modify-write that continues it (release sequence, C11 5.1.2.4; {@code VarHandle}
 * javadoc, "acquire/release mode"), so {@code latest} is replaced by each such store and counts
 * only while its value is the current one.
 *
 * <p>Protocol. Writers: {@link #lock}, publish, store, {@link #unlock}; readers that see a version
 * unchanged by the load have seen the value that belongs to the clocks they then look at (a
 * seqlock), so no load acquires from a store it did not see, and none sees a value published later.
 *
 * <table>
 *   <caption>State</caption>
 *   <tr><th>field</th><th>written by</th><th>mode</th></tr>
 *   <tr><td>word</td><td>locking thread; after {@link #PATIENCE} a waiter</td><td>CAS, release</td></tr>
 *   <tr><td>all, latest, weak</td><td>owner of the lock</td><td>plain; read under the lock, or
 *     between two reads of an unlocked, unchanged word</td></tr>
 *   <tr><td>inherited</td><td colspan="2">by its own rules, without the lock</td></tr>
 * </table>
 */
abstract class VolatileState extends AtomicVariable {
  /** Kinds of access for {@link #record}: bit 0 says write, bit 1 plain. */
  static final int READ = 0;

  static final int WRITE = 1;
  static final int PLAIN = 2;

  /** A variable never written under its lock has this version, as one without a state. */
  static final long UNWRITTEN = 0;

  /** How long a waiter waits for an end that may never come, in nanoseconds. */
  static final long PATIENCE = 1_000_000_000L;

  /** Bit 0 of the word: locked. The bits above count what was stored under the lock. */
  private static final long LOCKED = 1;

  private static final int SPINS = 100;

  /** How often a waiter must have looked as well: time also passes while the JVM stands still. */
  private static final int LOOKS = 1000;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long WORD = U.objectFieldOffset(VolatileState.class, "word");

  /** Even: unlocked, of this version; odd: locked. */
  private volatile long word;

  /** Whether accesses are recorded, and not only what they order. */
  private final boolean watched = Sampling.watchesAtomic();

  private @Nullable SyncClock all;
  private @Nullable SyncClock latest;

  /** Whether the value was stored by less than a volatile store, so that {@code latest} counts. */
  private boolean weak;

  /** Version to hand to {@link #unchanged}; that of a locked variable never compares equal. */
  @ForceInline
  final long version() {
    return word;
  }

  /** Whether nothing was stored under the lock since {@code version} was read. */
  @ForceInline
  final boolean unchanged(long version) {
    U.loadFence();
    return word == version && (version & LOCKED) == 0;
  }

  /** Whether a volatile load now would teach {@code ts} nothing. Exact if {@link #unchanged}. */
  @ForceInline
  final boolean teachesNothing(ThreadState ts) {
    SyncClock a = all;
    return (a == null || ts.knows(a)) && !weak;
  }

  /**
   * Takes the lock; always returns, in the worst case by taking it from its owner. The result is
   * for {@link #unlock}.
   */
  @ForceInline
  final long lock() {
    long w = word;
    return (w & LOCKED) == 0 && U.compareAndSetLong(this, WORD, w, w | LOCKED)
        ? w | LOCKED
        : lockSlow();
  }

  /**
   * Releases the lock unless it was taken away. {@code stored} invalidates the loads that have
   * begun.
   */
  @ForceInline
  final void unlock(long held, boolean stored) {
    if (word == held) {
      // A thief may come between test and store. It is counted as a loss then, and its own unlock
      // does nothing: the lock is not left taken.
      U.putLongRelease(this, WORD, stored ? held + LOCKED : held - LOCKED);
    }
  }

  @DontInline
  private long lockSlow() {
    long awaited = 0;
    long since = 0;
    int looks = 0;
    for (int spins = 1; ; spins++) {
      long w = word;
      if ((w & LOCKED) == 0) {
        if (U.compareAndSetLong(this, WORD, w, w | LOCKED)) {
          return w | LOCKED;
        }
      } else if (w != awaited || since == 0) {
        awaited = w;
        since = spins < SPINS ? 0 : System.nanoTime();
        looks = 0;
      } else if (++looks > LOOKS && System.nanoTime() - since > PATIENCE) {
        // The owner threw out of its operation and has run no hook since, or is being debugged.
        long stolen = w + 2 * LOCKED;
        if (U.compareAndSetLong(this, WORD, w, stolen)) {
          Losses.STOLEN_LOCK.add();
          return stolen;
        }
      }
      if (spins < SPINS) {
        U.loadFence(); // Not onSpinWait(): see Spin.
      } else {
        Thread.yield();
      }
    }
  }

  /**
   * Whether a store by {@code ts} needs neither the lock nor to be published, and so what comes
   * with it, such as the load of an update, needs no lock. Without it, a load comes before what the
   * thread learns of the value: it has to look again at its end whether {@link #teachesNothing}.
   *
   * <p>What is published is never taken back where this may hold, so whoever sees the value that is
   * stored finds at least what its thread has to say.
   */
  final boolean isQuiet(ThreadState ts, boolean loads) {
    SyncClock a = all;
    return !watched && ts.hasReleased(a) && (!loads || a == null || ts.knows(a));
  }

  /**
   * Publishes what {@code ts} did for the value it is about to store or has stored. Where only a
   * share is watched, stores weaker than volatile publish as those do: that may order too much, but
   * lets {@link #isQuiet} hold.
   */
  @DontInline
  final void publish(ThreadState ts, int order, boolean readModifyWrite) {
    if (Sampling.on) {
      if (order >= AtomicMode.RELEASE) {
        publishToAll(ts);
      } else {
        publishFenced(ts.atomic.fences.released(), true);
      }
      return;
    }
    switch (order) {
      case AtomicMode.VOLATILE -> {
        publishToAll(ts);
        weak = false;
      }
      case AtomicMode.RELEASE -> {
        if (!readModifyWrite) {
          ts.releaseOwned(latest());
          weak = true;
        } else if (weak) {
          ts.releaseJoin(latest());
        } else {
          publishToAll(ts);
        }
      }
      default -> publishFenced(ts.atomic.fences.released(), readModifyWrite);
    }
  }

  private void publishToAll(ThreadState ts) {
    SyncClock a = all;
    if (a == null) {
      all = a = newClock();
    }
    ts.releaseJoinOwned(a);
  }

  /** An opaque store publishes what its thread did before its last release fence. */
  private void publishFenced(@Nullable Snapshot fenced, boolean readModifyWrite) {
    if (!readModifyWrite) {
      latest = newClock();
      weak = true;
    }
    if (fenced != null) {
      SyncClock target = weak ? latest() : all;
      if (target == null) {
        all = target = newClock();
      }
      target.join(fenced);
    }
  }

  private SyncClock latest() {
    SyncClock l = latest;
    return l != null ? l : (latest = newClock());
  }

  /** Acquires what a load of the current value acquires. Under the lock. */
  @DontInline
  final void acquire(ThreadState ts, int order) {
    SyncClock a = all;
    SyncClock l = weak ? latest : null;
    if (order == AtomicMode.VOLATILE || !weak) {
      learn(ts, order, a);
    }
    learn(ts, order, l);
  }

  private static void learn(ThreadState ts, int order, @Nullable SyncClock s) {
    if (s == null) {
      return;
    }
    if (order >= AtomicMode.ACQUIRE) {
      ts.acquire(s);
    } else {
      ts.atomic.fences.observe(s);
    }
  }

  /** Whether recording a volatile load would add nothing. */
  @ForceInline
  final boolean coversLoad(ThreadState ts) {
    return !watched || coversRead(ts);
  }

  /** Whether no access is ever recorded. */
  boolean isUnwatched() {
    return !watched;
  }

  /** A clock that reports can name. */
  abstract SyncClock newClock();

  static boolean isWrite(int kind) {
    return (kind & WRITE) != 0;
  }

  static boolean isPlain(int kind) {
    return (kind & PLAIN) != 0;
  }

  /** Whether recording an access of {@code kind} would add nothing. */
  boolean covers(ThreadState ts, @Nullable Object base, int kind) {
    if (!watched) {
      return true;
    }
    return switch (kind) {
      case READ -> coversRead(ts);
      case WRITE -> coversWrite(ts);
      case PLAIN | READ -> coversPlainRead(ts);
      default -> coversPlainWrite(ts);
    };
  }

  /** Records an access: 0, or the word of an earlier access it races with. Without the lock. */
  long record(ThreadState ts, @Nullable Object base, int kind, int context) {
    return switch (kind) {
      case READ -> read(ts, context);
      case WRITE -> write(ts, context);
      case PLAIN | READ -> plainRead(ts, context);
      default -> plainWrite(ts, context);
    };
  }

  /** Records an access unless that adds nothing, and reports the race it makes. */
  @DontInline
  final void recordAndReport(ThreadState ts, @Nullable Object base, int kind, int site, long ctx) {
    if (!covers(ts, base, kind)) {
      int context = Contexts.intern(ts, ctx, site);
      long earlier = record(ts, base, kind, context);
      if (earlier != 0) {
        report(ts, base, kind, context, earlier);
      }
    }
  }

  /** Tells of a race between the access just recorded and the earlier one of {@code word}. */
  abstract void report(ThreadState ts, @Nullable Object base, int kind, int context, long word);
}
