package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
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

  /** Room for the states of a few threads: 256 KB. */
  private static final int RESERVE = 1 << 15;

  @SuppressWarnings("unused")
  private static volatile long @Nullable [] reserve = new long[RESERVE];

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
    return s != null && s.thread == t ? s : LiveThreads.find(t);
  }

  @DontInline
  static ThreadState currentSlow(Thread t) {
    ThreadState s = LiveThreads.find(t);
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
    LiveThreads.insert(s);
    if (Sampling.on) {
      LiveThreads.acquireKnownToAll(s);
    }
    if (entry != null && start != null) {
      entry.remove(ROLE_START); // Last, so that nothing is lost if there is no room for the state.
    }
    return s;
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
    ThreadState ts = LiveThreads.find(t);
    if (ts == null) {
      return; // Never ran woven code: there is nothing that its end could order.
    }
    try {
      ts.settle();
      ts.releaseJoin(ObjectTable.get(t).clock(SyncRole.END, "end of thread"));
      ts.finish();
    } finally {
      // Whatever fails: a state that stays keeps the objects of the program that it has met last.
      LiveThreads.remove(ts);
      int fast = (int) ts.record.id & (SIZE - 1);
      if (FAST[fast] == ts) {
        FAST[fast] = null;
      }
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
