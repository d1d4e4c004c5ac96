package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import io.photofinish.clock.Word;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * Thread to {@link ThreadState}, and the edges of a thread's life (JLS 17.4.4): start, end,
 * interrupt.
 *
 * <p>The look-up is a direct-mapped table indexed by thread id and verified by identity: about a
 * nanosecond, where a ThreadLocal costs several. Threads that share an index displace each other
 * there and find themselves again in the full table behind it.
 */
public final class Threads {
  private static final int ROLE_START = 0;

  private static final Unsafe U = Unsafe.getUnsafe();
  // Not getId(): a subclass may override it.
  static final long TID = U.objectFieldOffset(Thread.class, "tid");
  private static final long NAME = U.objectFieldOffset(Thread.class, "name");
  static final int SIZE = 1 << 13;
  static final @Nullable ThreadState[] FAST = new ThreadState[SIZE];

  /** All live states, open hashing by thread id; guarded by the monitor of this class. */
  private static @Nullable Node[] all = new Node[256];

  /** Room for the states of a few threads: 256 KB. */
  private static final int RESERVE = 1 << 15;

  @SuppressWarnings("unused")
  private static volatile long @Nullable [] reserve = new long[RESERVE];

  private static int live;

  /** What {@link #allKnow} has been asked and was true. */
  private static final SyncClock KNOWN_TO_ALL = new SyncClock();

  /** By slot, the clock that its last thread had when it ended. */
  private static int[] left = new int[64];

  private Threads() {}

  /** The state of the current thread, made at the first call. */
  public static ThreadState current() {
    Thread t = Thread.currentThread();
    ThreadState s = FAST[(int) U.getLong(t, TID) & (SIZE - 1)];
    return s != null && s.thread == t ? s : currentSlow(t);
  }

  /** The state of the current thread if it has one. */
  public static @Nullable ThreadState currentOrNull() {
    Thread t = Thread.currentThread();
    ThreadState s = FAST[(int) U.getLong(t, TID) & (SIZE - 1)];
    return s != null && s.thread == t ? s : find(t);
  }

  @DontInline
  static ThreadState currentSlow(Thread t) {
    ThreadState s = find(t);
    if (s == null) {
      s = createIfNeedBe(t);
      Faults.look();
    }
    FAST[(int) U.getLong(t, TID) & (SIZE - 1)] = s;
    Perturbation.point(s);
    return s;
  }

  /**
   * The name of a thread. Not by {@code getName()}: Mockito, when it mocks a thread, weaves calls
   * of its own into that method, which are woven code, which asks for the state being made here.
   */
  static String name(Thread t) {
    return (String) U.getReferenceVolatile(t, NAME);
  }

  /**
   * A thread without a state cannot go on: where the heap is full, what was put by makes room for
   * some.
   */
  private static ThreadState createIfNeedBe(Thread t) {
    try {
      return create(t);
    } catch (OutOfMemoryError e) {
      Losses.OUT_OF_MEMORY.add();
      reserve = null;
      ThreadState s = create(t);
      fillReserve();
      return s;
    }
  }

  private static void fillReserve() {
    try {
      reserve = new long[RESERVE];
    } catch (OutOfMemoryError e) {
      reserve = null; // The next such thread has to do without.
    }
  }

  private static ThreadState create(Thread t) {
    ObjectEntry entry = ObjectTable.find(t);
    Start start = entry == null ? null : (Start) entry.slot(ROLE_START);
    ThreadRecord record =
        new ThreadRecord(
            name(t),
            U.getLong(t, TID),
            VirtualThreads.isVirtual(t),
            start == null ? null : start.creator,
            start == null ? 0 : start.context);
    ThreadState s = new ThreadState(t, record);
    s.start(start == null ? null : start.snapshot);
    Object registration = entry == null ? null : entry.slot(SyncRole.TASK);
    if (registration != null) {
      s.acquire((SyncClock) registration); // a shutdown hook
    }
    record.state = s;
    if (start != null && start.activity != null) {
      record.startedIn = start.activity;
      record.changeActivity(s.epoch, start.activity);
    }
    Contexts.begin(s);
    insert(s);
    if (Sampling.on) {
      s.acquire(KNOWN_TO_ALL);
    }
    if (entry != null && start != null) {
      entry.remove(ROLE_START); // Last, so that nothing is lost if there is no room for the state.
    }
    return s;
  }

  /**
   * Whether all threads know what {@code clock} holds; those that are to come will, then. One that
   * has not used a class since it was last asked, such as a main thread that waits, is made to
   * learn it before its next record. That orders threads after initializers that they may not
   * depend on, which can hide a race.
   */
  static synchronized boolean allKnow(SyncClock clock) {
    boolean all = true;
    for (Node bucket : Threads.all) {
      for (Node n = bucket; n != null; n = n.next) {
        ThreadState state = n.state;
        if (!state.knows(clock) && state.classUses != state.classUsesBefore) {
          state.classUsesBefore = state.classUses;
          all = false;
        }
      }
    }
    if (all) {
      KNOWN_TO_ALL.join(clock.content());
      for (Node bucket : Threads.all) {
        for (Node n = bucket; n != null; n = n.next) {
          n.state.hasToLearn |= !n.state.knows(clock);
        }
      }
      U.storeFence();
    }
    return all;
  }

  /** Before a record, where only a share is watched. */
  static void learnWhatAllKnow(ThreadState ts) {
    U.loadFence();
    if (ts.hasToLearn) {
      ts.hasToLearn = false;
      ts.acquire(KNOWN_TO_ALL);
    }
  }

  /** At the start of {@code Thread.start()}, on the starting thread. */
  public static void starting(Thread t) {
    ThreadState ts = current();
    ts.settle();
    int context = Contexts.ofCall(ts);
    ObjectTable.get(t)
        .putIfAbsent(
            ROLE_START, new Start(ts.snapshot(), ts.record, context, ts.record.activity()));
  }

  /** Last action of a thread, on that thread. */
  public static void exiting(Thread t) {
    ThreadState ts = find(t);
    if (ts == null) {
      return; // Never ran woven code: there is nothing that its end could order.
    }
    try {
      ts.settle();
      ts.releaseJoin(ObjectTable.get(t).clock(SyncRole.END, "end of thread"));
      ts.finish();
    } finally {
      // Whatever fails: a state that stays keeps the objects of the program that it has met last.
      remove(ts);
      ThreadRecords.ended(ts.record);
    }
  }

  /** After a thread has found {@code t} interrupted, or has caught InterruptedException itself. */
  public static void interrupted(Thread t, ThreadState ts) {
    ObjectEntry entry = ObjectTable.find(t);
    Object clock = entry == null ? null : entry.slot(SyncRole.INTERRUPT);
    if (clock != null) {
      ts.acquire((SyncClock) clock);
    }
  }

  private static synchronized @Nullable ThreadState find(Thread t) {
    Node n = all[bucket(U.getLong(t, TID))];
    while (n != null && n.state.thread != t) {
      n = n.next;
    }
    return n == null ? null : n.state;
  }

  private static synchronized void insert(ThreadState s) {
    if (++live > all.length) {
      @Nullable Node[] old = all;
      all = new Node[old.length * 2];
      for (Node n : old) {
        for (; n != null; n = n.next) {
          link(n.state);
        }
      }
    }
    link(s);
  }

  private static void link(ThreadState s) {
    int i = bucket(s.record.id);
    all[i] = new Node(s, all[i]);
  }

  private static synchronized void remove(ThreadState s) {
    int slot = Word.slot(s.epoch);
    if (slot >= left.length) {
      left = java.util.Arrays.copyOf(left, Math.max(slot + 1, left.length * 2));
    }
    left[slot] = Word.clock(s.epoch);
    long tid = s.record.id;
    int fast = (int) tid & (SIZE - 1);
    if (FAST[fast] == s) {
      FAST[fast] = null;
    }
    int i = bucket(tid);
    Node before = null;
    for (Node n = all[i]; n != null; before = n, n = n.next) {
      if (n.state == s) {
        if (before == null) {
          all[i] = n.next;
        } else {
          before.next = n.next;
        }
        live--;
        return;
      }
    }
  }

  /** By slot, the present clock of the thread that has it, or the last one of the one that had. */
  static synchronized int[] clocks() {
    int[] clocks = left.clone();
    for (Node bucket : all) {
      for (Node n = bucket; n != null; n = n.next) {
        int slot = Word.slot(n.state.epoch);
        if (slot >= clocks.length) {
          clocks = java.util.Arrays.copyOf(clocks, Math.max(slot + 1, clocks.length * 2));
        }
        clocks[slot] = Word.clock(n.state.epoch);
      }
    }
    return clocks;
  }

  static synchronized Thread[] startedIn(Activity activity) {
    Thread[] found = new Thread[live];
    int count = 0;
    for (Node bucket : all) {
      for (Node n = bucket; n != null; n = n.next) {
        if (n.state.record.startedIn == activity) {
          found[count++] = n.state.thread;
        }
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  static synchronized Activity[] startingActivities() {
    Activity[] found = new Activity[live];
    int count = 0;
    for (Node bucket : all) {
      for (Node n = bucket; n != null; n = n.next) {
        Activity activity = n.state.record.startedIn;
        if (activity != null && !contains(found, count, activity)) {
          found[count++] = activity;
        }
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  private static boolean contains(Activity[] some, int count, Activity activity) {
    for (int i = 0; i < count; i++) {
      if (some[i] == activity) {
        return true;
      }
    }
    return false;
  }

  private static int bucket(long tid) {
    return (int) tid & (all.length - 1);
  }

  private static final class Node {
    final ThreadState state;
    @Nullable Node next;

    Node(ThreadState state, @Nullable Node next) {
      this.state = state;
      this.next = next;
    }
  }

  /** What {@code start()} leaves for the thread it starts. */
  private static final class Start {
    final Snapshot snapshot;
    final ThreadRecord creator;
    final int context;
    final @Nullable Activity activity;

    Start(Snapshot snapshot, ThreadRecord creator, int context, @Nullable Activity activity) {
      this.snapshot = snapshot;
      this.creator = creator;
      this.context = context;
      this.activity = activity;
    }
  }
}
