package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What hooks inside the JDK's bounded queues call, under the queue's lock. They never throw and
 * tolerate null.
 */
public final class SyncQueues {
  private SyncQueues() {}

  /** An element is being inserted, for which there is room. */
  public static void inserting(@Nullable Object queue, int capacity) {
    try {
      SyncCapacity room = queue == null ? null : SyncCapacity.of(queue, capacity);
      ThreadState ts = room == null ? null : SyncTasks.state();
      if (room != null && ts != null) {
        ts.settle();
        room.inserting(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** An element is being removed from an end of the queue. */
  public static void removing(@Nullable Object queue, int capacity) {
    try {
      SyncCapacity room = queue == null ? null : SyncCapacity.of(queue, capacity);
      ThreadState ts = room == null ? null : SyncTasks.state();
      if (room != null && ts != null) {
        ts.settle();
        room.removing(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Elements may be removed, it is not known how many. */
  public static void losing(@Nullable Object queue, int capacity) {
    try {
      SyncCapacity room = queue == null ? null : SyncCapacity.of(queue, capacity);
      ThreadState ts = room == null ? null : SyncTasks.state();
      if (room != null && ts != null) {
        ts.settle();
        room.losing(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** After an attempt to insert. */
  public static void inserted(boolean success, @Nullable Object queue, int capacity) {
    if (success) {
      inserting(queue, capacity);
    }
  }

  /** After an attempt to remove. */
  public static void removed(@Nullable Object element, @Nullable Object queue, int capacity) {
    if (element != null) {
      removing(queue, capacity);
    }
  }
}
