package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import io.photofinish.clock.Word;
import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** The states of all threads that have one and have not ended: the table behind {@link Threads}. */
final class LiveThreads {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Open hashing by thread id; guarded by the monitor of this class. */
  private static @Nullable Node[] all = new Node[256];

  private static int live;

  /** What {@link #allKnow} has been asked and was true. */
  private static final SyncClock KNOWN_TO_ALL = new SyncClock();

  /** By slot, the clock that its last thread had when it ended. */
  private static int[] left = new int[64];

  private LiveThreads() {}

  static synchronized @Nullable ThreadState find(Thread t) {
    Node n = all[bucket(U.getLong(t, Threads.TID))];
    while (n != null && n.state.thread != t) {
      n = n.next;
    }
    return n == null ? null : n.state;
  }

  static synchronized void insert(ThreadState s) {
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

  static synchronized void remove(ThreadState s) {
    int slot = Word.slot(s.epoch);
    if (slot >= left.length) {
      left = Arrays.copyOf(left, Math.max(slot + 1, left.length * 2));
    }
    left[slot] = Word.clock(s.epoch);
    int i = bucket(s.record.id);
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
          clocks = Arrays.copyOf(clocks, Math.max(slot + 1, clocks.length * 2));
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
    return Arrays.copyOf(found, count);
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
    return Arrays.copyOf(found, count);
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

  /**
   * Whether all threads know what {@code clock} holds; those that are to come will, then. One that
   * has not used a class since it was last asked, such as a main thread that waits, is made to
   * learn it before its next record. That orders threads after initializers that they may not
   * depend on, which can hide a race.
   */
  static synchronized boolean allKnow(SyncClock clock) {
    boolean all = true;
    for (Node bucket : LiveThreads.all) {
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
      for (Node bucket : LiveThreads.all) {
        for (Node n = bucket; n != null; n = n.next) {
          n.state.hasToLearn |= !n.state.knows(clock);
        }
      }
      U.storeFence();
    }
    return all;
  }

  /** For a thread that begins. */
  static void acquireKnownToAll(ThreadState ts) {
    ts.acquire(KNOWN_TO_ALL);
  }

  /** Before a record, where only a share is watched. */
  static void learnWhatAllKnow(ThreadState ts) {
    U.loadFence();
    if (ts.hasToLearn) {
      ts.hasToLearn = false;
      ts.acquire(KNOWN_TO_ALL);
    }
  }
}
