package io.photofinish.runtime;

import io.photofinish.clock.ThreadClock;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * What the detector knows of one thread of the watched program.
 *
 * <p>Only the thread itself touches its state, with two exceptions: {@link #record} is read by the
 * reports of others, and the ring of releases in {@link ThreadClock}.
 */
public final class ThreadState extends HeldLocks {
  private static final int CACHE = 256;

  /** Small to begin with: there may be a hundred thousand virtual threads. */
  private static final int FEW_CONTEXTS = 64;

  private static final int MANY_CONTEXTS = 4096;

  /**
   * Depth of the calling context: index into {@link #chain} of the call in progress. Set before a
   * call, read at method entry, restored at normal return; see {@link Contexts}.
   */
  public long context;

  /** Operation begun and not yet seen to end; settled by the next hook. */
  public @Nullable Pending pending;

  /**
   * Whether a lock was given back without its hook, near the end of the stack. Set by woven code,
   * which has no room for a call then.
   */
  public boolean missed;

  /**
   * A call that was pending when a hook settled it, and may go on: woven code may run inside of it,
   * such as Mockito's in the methods of {@code Thread} that {@code Condition.await} calls.
   */
  @Nullable SyncPending early;

  /** The volatile or atomic operation in progress, and what fences remember. */
  final AtomicOperation atomic = new AtomicOperation();

  /** Not 0 while this thread works for the detector: hooks inside JDK classes then do nothing. */
  public int inDetector;

  /**
   * Hashes of the calling contexts from the thread's first woven method down to the current one.
   */
  long[] chain = new long[64];

  /** Depth of the innermost class initializer that is running, or 0; see {@link Contexts}. */
  int base;

  /** Null once it has ended: this state is kept for reports, which must not keep the thread. */
  @Nullable Thread thread;

  final ThreadRecord record;

  // Direct-mapped caches in front of the global tables; see Contexts and ObjectTable. The last
  // holds
  // entries, not objects, so that it keeps none alive.
  long[] contextKeys = new long[FEW_CONTEXTS];
  int[] contextIds = new int[FEW_CONTEXTS];
  private int contextsReplaced;
  private final @Nullable ObjectEntry[] entries = new ObjectEntry[CACHE];

  /** The blocks of memory outside the heap that this thread has found last, and before that. */
  NativeMemory.@Nullable Block block;

  NativeMemory.@Nullable Block earlierBlock;

  /** By depth, the hash in {@link #chain} for which {@link Chains} has found the node beside it. */
  long[] nodeHashes = new long[64];

  int[] nodes = new int[64];

  /** Bit per class whose initialization this thread has acquired; see {@link ClassInit}. */
  long[] initialized = new long[8];

  /** Counts the uses of classes that not all threads know to be initialized. */
  int classUses;

  int classUsesBefore = -1;

  /**
   * Whether this thread has to acquire what {@link LiveThreads#allKnow}. Set by any, then cleared
   * by it.
   */
  boolean hasToLearn;

  /** How many activities were entered on this thread itself and not left; see {@link Activity}. */
  int activities;

  /** The tasks of executors that it is running. */
  final RunningTasks tasks = new RunningTasks();

  /** Delays of the activity in progress, if it is perturbed. */
  Perturbation.@Nullable Draws draws;

  ThreadState(Thread thread, ThreadRecord record) {
    this.thread = thread;
    this.record = record;
  }

  @Override
  protected void entered() {
    ThreadRecords.owns(record, epoch);
    record.moved(epoch);
  }

  /** Puts a context into the cache, which grows when contexts drive one another out of it. */
  void remember(long key, int id) {
    int i = (int) key & (contextKeys.length - 1);
    if (contextKeys[i] != 0 && ++contextsReplaced == contextKeys.length) {
      contextsReplaced = 0;
      if (contextKeys.length < MANY_CONTEXTS) {
        int[] ids = new int[4 * contextIds.length];
        contextKeys = new long[ids.length];
        contextIds = ids;
        i = (int) key & (ids.length - 1);
      }
    }
    contextKeys[i] = key;
    contextIds[i] = id;
  }

  /** The entry of {@code key} in {@link ObjectTable} if this thread has used it lately. */
  @ForceInline
  @Nullable ObjectEntry nearEntry(Object key) {
    ObjectEntry e = entries[System.identityHashCode(key) & (CACHE - 1)];
    return e != null && e.refersTo(key) ? e : null;
  }

  /** The entry of {@code key} in {@link ObjectTable}, which is near from now on. */
  @DontInline
  ObjectEntry entry(Object key) {
    ObjectEntry e = nearEntry(key);
    if (e == null) {
      e = ObjectTable.get(key);
      entries[System.identityHashCode(key) & (CACHE - 1)] = e;
    }
    return e;
  }

  /** Lets go of the program's objects, at the thread's end: of this state only reports are left. */
  void end() {
    thread = null;
    pending = null;
    early = null;
    block = null;
    earlierBlock = null;
    tasks.forget();
    atomic.end();
  }

  /** Settles an operation whose end was never seen because it threw. */
  public void settle() {
    if (missed) {
      forgetMissed();
    }
    Pending p = pending;
    if (p != null) {
      pending = null;
      if (p instanceof SyncPending) {
        early = (SyncPending) p;
      }
      settle(p);
    }
  }

  /**
   * Which locks were given back is not known: each counts as not seen taken from here on, and what
   * was before as possibly ordered.
   */
  private void forgetMissed() {
    Faults.orderLost();
    forgetLocks();
    missed = false;
    Losses.STACK_OVERFLOW.add();
    Faults.look();
  }

  /** The same at the start of a handler: a call that was settled early may end here only. */
  void settleCaught() {
    if (missed) {
      forgetMissed();
    }
    Pending p = pending;
    SyncPending e = early;
    pending = null;
    early = null;
    if (p != null) {
      settle(p);
    }
    if (e != null) {
      settle(e);
    }
  }

  private void settle(Pending p) {
    try {
      p.settle(this);
    } catch (Throwable t) {
      Faults.orderLost();
      throw t;
    }
  }
}
