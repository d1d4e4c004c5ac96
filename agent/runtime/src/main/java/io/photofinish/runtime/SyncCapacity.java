package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The room in a bounded queue: with capacity C, the k-th removal is ordered before the insertion
 * that it lets in, the (k+C)-th. Removals that are not counted one by one (clear, drainTo, from the
 * middle) end the exact numbering; from then on every removal is ordered before every insertion
 * that follows, which can hide a race and never invents one.
 *
 * <p>State: all fields are guarded by this object's monitor. The queue's own locks put the calls in
 * the order of the insertions, and in that of the removals.
 */
final class SyncCapacity {
  private static final int MAX_EXACT = 1 << 12;

  private final int capacity;
  private final SyncClock removals;
  private @Nullable Snapshot @Nullable [] removal;
  private long inserted;
  private long removed;

  private SyncCapacity(ObjectEntry entry, int capacity, boolean exact) {
    this.capacity = capacity;
    this.removals = new OwnedClock(entry, SyncRole.what(SyncRole.CAPACITY));
    this.removal = exact ? new Snapshot[capacity] : null;
  }

  /** The room of {@code queue}; null when it is not bounded, or not used by woven code. */
  static @Nullable SyncCapacity of(Object queue, int capacity) {
    if (capacity == Integer.MAX_VALUE) {
      return null;
    }
    ObjectEntry entry = ObjectTable.find(queue);
    if (entry == null || entry.slot(SyncRole.CELLS) == null) {
      return null;
    }
    Object room = entry.slot(SyncRole.CAPACITY);
    if (room == null) {
      boolean exact = capacity <= MAX_EXACT && ((Collection<?>) queue).isEmpty();
      room = entry.putIfAbsent(SyncRole.CAPACITY, new SyncCapacity(entry, capacity, exact));
    }
    return (SyncCapacity) room;
  }

  /** An element is being inserted; there is room for it. */
  synchronized void inserting(ThreadState ts) {
    @Nullable Snapshot[] exact = removal;
    long n = inserted++;
    if (exact == null) {
      ts.acquire(removals);
    } else if (n >= capacity) {
      Snapshot letIn = exact[(int) (n % capacity)];
      if (letIn != null) {
        ts.acquire(letIn);
      }
    }
  }

  /** An element is being removed from the end where all are. */
  synchronized void removing(ThreadState ts) {
    @Nullable Snapshot[] exact = removal;
    if (exact == null) {
      ts.releaseJoin(removals);
    } else {
      exact[(int) (removed++ % capacity)] = ts.snapshot();
    }
  }

  /** Elements may be removed otherwise. */
  synchronized void losing(ThreadState ts) {
    @Nullable Snapshot[] exact = removal;
    if (exact != null) {
      for (Snapshot snapshot : exact) {
        if (snapshot != null) {
          removals.join(snapshot);
        }
      }
      removal = null;
    }
    ts.releaseJoin(removals);
  }
}
