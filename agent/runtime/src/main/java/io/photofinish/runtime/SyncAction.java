package io.photofinish.runtime;

import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * One effect of a call on one clock: the compiled form of a line of the synchronization catalogue.
 * Immutable; plain ints, because it is interpreted around every catalogued call.
 */
public final class SyncAction {
  // What is done.
  /** Adds the thread's clock to the key's. */
  public static final int RELEASE = 0;

  /** Replaces the key's clock; only for a key that the thread holds exclusively. */
  public static final int RELEASE_OWNED = 1;

  public static final int ACQUIRE = 2;

  /** The result is a view of the receiver: its elements are those of the receiver. */
  public static final int VIEW = 3;

  /** Releases to a cell and counts one element more in the container. */
  public static final int INSERT = 4;

  /** Takes back the count of an {@link #INSERT} that did not happen. */
  public static final int RETRACT = 5;

  /** Acquires from a cell and counts one element less. */
  public static final int REMOVE = 6;

  /** Acquires the key, a lock that the thread now holds. */
  public static final int ENTER = 7;

  /** Releases the key, a lock that the thread is about to give back. */
  public static final int EXIT = 8;

  /** Nothing, but the key is a container whose elements have clocks from now on. */
  public static final int TOUCH = 9;

  // On what.
  public static final int RECEIVER = 0;
  public static final int ARGUMENT = 1;
  public static final int RESULT = 2;

  /** The lock of a {@code Lock}, a {@code Condition} or a view of one: {@link SyncKeys#lock}. */
  public static final int LOCK_OF_RECEIVER = 3;

  /** The element {@code ARGUMENT} of the container {@code RECEIVER}, by identity. */
  public static final int ELEMENT_ARGUMENT = 4;

  /** The element {@code RESULT} of the container {@code RECEIVER}, by identity. */
  public static final int ELEMENT_RESULT = 5;

  /** The key {@code ARGUMENT} of the map {@code RECEIVER}, by equality. */
  public static final int KEY_ARGUMENT = 6;

  /** Every element or key of {@code RECEIVER}, or of the container whose view it is. */
  public static final int ALL_ELEMENTS = 7;

  /** Each element of the array or JDK collection that is the argument. */
  public static final int EACH_OF_ARGUMENT = 8;

  /** Each element of the array or JDK collection that is the result. */
  public static final int EACH_OF_RESULT = 9;

  public static final int CURRENT_THREAD = 10;

  /** The monitor of the receiver. */
  public static final int MONITOR_OF_RECEIVER = 11;

  /** The arrivals at the current phase of the {@code Phaser} that is the receiver. */
  public static final int PHASE_OF_RECEIVER = 12;

  /** Each element, or key, of the JDK collection, or map, that is the argument. */
  public static final int EACH_PLACED = 13;

  /** The result, or the key of the entry that is the result, as a key of {@code RECEIVER}. */
  public static final int KEY_RESULT = 14;

  /** The garbage collector: {@link SyncKeys#COLLECTOR}. */
  public static final int COLLECTOR = 15;

  /** The key of the map entry that is the receiver. */
  public static final int ENTRY_RECEIVER = 16;

  /** All locks that were collected: {@link CollectedLocks}. */
  public static final int COLLECTED_LOCKS = 17;

  // On which outcome.
  public static final int ALWAYS = 0;

  /** True, not zero, not null. */
  public static final int WHEN_TRUE = 1;

  /** False, zero, null. */
  public static final int WHEN_FALSE = 2;

  /** The result is the enum constant {@code TERMINATED}. */
  public static final int WHEN_TERMINATED = 3;

  /** The result is an enum constant other than {@code RUNNING}. */
  public static final int WHEN_NOT_RUNNING = 4;

  /** Before the call: the receiver, a {@code StampedLock}, is held in write mode. */
  public static final int WHEN_WRITE_LOCKED = 5;

  /** Before the call: it is not. */
  public static final int WHEN_NOT_WRITE_LOCKED = 6;

  final int operation;
  final int key;
  final int role;
  final int condition;

  public SyncAction(int operation, int key, int role, int condition) {
    this.operation = operation;
    this.key = key;
    this.role = role;
    this.condition = condition;
  }

  /**
   * Whether it is to be done before the call. Whose stamp is valid knows the lock's mode: when it
   * is write-locked, the stamp is the writer's. A subclass might answer otherwise, and is taken for
   * either.
   */
  boolean holdsBefore(@Nullable Object receiver) {
    if (condition < WHEN_WRITE_LOCKED
        || receiver == null
        || receiver.getClass() != StampedLock.class) {
      return true;
    }
    return ((StampedLock) receiver).isWriteLocked() == (condition == WHEN_WRITE_LOCKED);
  }

  /** Whether it is to be done after the call, which returned {@code result}. */
  boolean holds(@Nullable Object result, boolean outcome) {
    switch (condition) {
      case ALWAYS:
        return true;
      case WHEN_TRUE:
        return outcome;
      case WHEN_FALSE:
        return !outcome;
      case WHEN_TERMINATED:
        return result instanceof Enum && ((Enum<?>) result).name().equals("TERMINATED");
      case WHEN_NOT_RUNNING:
        return result instanceof Enum && !((Enum<?>) result).name().equals("RUNNING");
      default:
        return false;
    }
  }
}
