package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.Map;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;

/**
 * What a call does for receivers of one class. Releases run before the call, acquires after it
 * succeeded; what holds even when it throws ({@code Future.get} of a failed task, an interrupted
 * {@code wait}) is left with the thread as {@link SyncPending} and settled at its next hook.
 */
final class SyncEffects {
  private static final SyncAction[] NOTHING = {};

  static final SyncEffects NONE = new SyncEffects(NOTHING, NOTHING, NOTHING);

  private final SyncAction[] before;
  private final SyncAction[] after;
  private final SyncAction[] thrown;
  private final boolean afterTrue;
  private final boolean afterFalse;

  SyncEffects(SyncAction[] before, SyncAction[] after, SyncAction[] thrown) {
    this.before = before;
    this.after = after;
    this.thrown = thrown;
    this.afterTrue = thrown.length != 0 || any(after, SyncAction.WHEN_FALSE);
    this.afterFalse = thrown.length != 0 || any(after, SyncAction.WHEN_TRUE);
  }

  SyncEffects and(SyncRule rule) {
    return new SyncEffects(
        concat(before, rule.before), concat(after, rule.after), concat(thrown, rule.thrown));
  }

  /** Whether there is anything to do after a call that succeeded with this outcome. */
  boolean concerns(boolean outcome) {
    return outcome ? afterTrue : afterFalse;
  }

  private static boolean any(SyncAction[] actions, int otherOutcome) {
    for (SyncAction action : actions) {
      if (action.condition != otherOutcome) {
        return true;
      }
    }
    return false;
  }

  /** For tests. */
  int afterCount() {
    return after.length;
  }

  void before(@Nullable Object receiver, @Nullable Object argument, ThreadState ts) {
    for (SyncAction action : before) {
      if (action.holdsBefore(receiver)) {
        perform(action, receiver, argument, null, ts);
      }
    }
    if (thrown.length != 0) {
      ts.pending = new SyncPending(this, receiver, argument);
      ts.early = null;
    }
  }

  void after(
      @Nullable Object receiver,
      @Nullable Object argument,
      @Nullable Object result,
      boolean outcome,
      ThreadState ts) {
    if (thrown.length != 0) {
      ts.early = null;
      if (ts.pending instanceof SyncPending && ((SyncPending) ts.pending).effects == this) {
        ts.pending = null;
      }
    }
    for (SyncAction action : after) {
      if (action.holds(result, outcome)) {
        perform(action, receiver, argument, result, ts);
      }
    }
  }

  void thrown(@Nullable Object receiver, @Nullable Object argument, ThreadState ts) {
    for (SyncAction action : thrown) {
      perform(action, receiver, argument, null, ts);
    }
  }

  private static void perform(
      SyncAction action,
      @Nullable Object receiver,
      @Nullable Object argument,
      @Nullable Object result,
      ThreadState ts) {
    switch (action.key) {
      case SyncAction.RECEIVER:
        on(action, receiver, receiver, result, ts);
        return;
      case SyncAction.ARGUMENT:
        on(action, argument, receiver, result, ts);
        return;
      case SyncAction.RESULT:
        on(action, result, receiver, result, ts);
        return;
      case SyncAction.CURRENT_THREAD:
        on(action, Thread.currentThread(), receiver, result, ts);
        return;
      case SyncAction.COLLECTOR:
        on(action, SyncKeys.COLLECTOR, receiver, result, ts);
        return;
      case SyncAction.COLLECTED_LOCKS:
        CollectedLocks.acquire(ts);
        return;
      case SyncAction.LOCK_OF_RECEIVER:
        on(action, receiver == null ? null : SyncKeys.lock(receiver), receiver, result, ts);
        return;
      case SyncAction.MONITOR_OF_RECEIVER:
        onMonitor(action, receiver, ts);
        return;
      case SyncAction.ELEMENT_ARGUMENT:
        onCell(action, receiver, System.identityHashCode(argument), ts);
        return;
      case SyncAction.ELEMENT_RESULT:
        onCell(action, receiver, System.identityHashCode(result), ts);
        return;
      case SyncAction.KEY_ARGUMENT:
        if (receiver != null && argument != null) {
          onCell(action, SyncKeys.map(receiver), SyncKeys.hash(receiver, argument), ts);
        }
        return;
      case SyncAction.ALL_ELEMENTS:
        if (receiver != null) {
          SyncCells.acquireAll(receiver, ts);
        }
        return;
      case SyncAction.KEY_RESULT:
        Object key = result instanceof Map.Entry ? ((Map.Entry<?, ?>) result).getKey() : result;
        if (receiver != null && key != null) {
          onCell(action, SyncKeys.map(receiver), SyncKeys.hash(receiver, key), ts);
        }
        return;
      case SyncAction.PHASE_OF_RECEIVER:
        if (receiver != null) {
          SyncPhases.of((Phaser) receiver).perform(action.operation, ts);
        }
        return;
      case SyncAction.ENTRY_RECEIVER:
        if (receiver instanceof Map.Entry) {
          Object container = SyncKeys.map(receiver);
          Object entryKey = ((Map.Entry<?, ?>) receiver).getKey();
          onCell(action, container, SyncKeys.hash(receiver, entryKey), ts);
        }
        return;
      case SyncAction.EACH_PLACED:
        SyncMembers.onEachPlaced(action, receiver, argument, ts);
        return;
      case SyncAction.EACH_OF_ARGUMENT:
        SyncMembers.onEach(action, argument, ts);
        return;
      case SyncAction.EACH_OF_RESULT:
        SyncMembers.onEach(action, result, ts);
        return;
      default:
        return;
    }
  }

  static void on(
      SyncAction action,
      @Nullable Object key,
      @Nullable Object receiver,
      @Nullable Object result,
      ThreadState ts) {
    if (key == null) {
      return;
    }
    switch (action.operation) {
      case SyncAction.RELEASE:
        ts.releaseJoin(SyncKeys.clock(key, action.role));
        return;
      case SyncAction.RELEASE_OWNED:
        ts.release(SyncKeys.clock(key, action.role));
        return;
      case SyncAction.ACQUIRE:
        SyncClock clock = SyncKeys.clockOrNull(key, action.role);
        if (clock != null) {
          ts.acquire(clock);
        }
        return;
      case SyncAction.ENTER:
        SyncClock lock = SyncKeys.clock(key, action.role, receiver);
        // Also when it seems to be held already: it may have been given back where no hook saw it.
        ts.enterLock(lock);
        ts.acquire(lock);
        return;
      case SyncAction.EXIT:
        if (!SyncKeys.mayUnlock(receiver)) {
          return;
        }
        SyncClock held = SyncKeys.clock(key, action.role, receiver);
        ts.exitLock(held);
        ts.releaseJoin(held);
        return;
      case SyncAction.TOUCH:
        Object container = SyncKeys.map(key);
        if (container != null) {
          SyncCells.of(container);
        }
        return;
      case SyncAction.VIEW:
        if (result != null && result != key) {
          SyncView.link(result, key);
        }
        return;
      default:
        return;
    }
  }

  /** {@code Object.wait}; one that throws because the monitor is not held has no effect. */
  private static void onMonitor(SyncAction action, @Nullable Object lock, ThreadState ts) {
    if (lock != null && Thread.holdsLock(lock)) {
      SyncClock clock = Monitors.clock(lock, ts);
      if (action.operation == SyncAction.ACQUIRE) {
        ts.acquire(clock);
      } else {
        ts.releaseOwned(clock);
      }
    }
  }

  static void onCell(SyncAction action, @Nullable Object container, int tag, ThreadState ts) {
    if (container == null) {
      return;
    }
    switch (action.operation) {
      case SyncAction.RELEASE:
        SyncCells.of(container).release(tag, false, ts);
        return;
      case SyncAction.INSERT:
        SyncCells.of(container).release(tag, true, ts);
        return;
      case SyncAction.RETRACT:
        SyncCells.of(container).retract(tag);
        return;
      case SyncAction.ACQUIRE:
      case SyncAction.REMOVE:
        SyncCells cells = SyncCells.ofOrNull(container);
        if (cells != null && action.operation == SyncAction.REMOVE) {
          cells.remove(tag, ts);
        } else if (cells != null) {
          cells.acquire(tag, ts);
        }
        return;
      default:
        return;
    }
  }

  private static SyncAction[] concat(SyncAction[] a, SyncAction[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    SyncAction[] both = new SyncAction[a.length + b.length];
    System.arraycopy(a, 0, both, 0, a.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
