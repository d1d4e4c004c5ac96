package io.photofinish.runtime;

/**
 * Names the independent clocks that one object may have beside its monitor's: as a thread, as a
 * task, as a lock. A role is a slot of {@link ObjectEntry}.
 */
public final class SyncRole {
  /** From the end of a task, future or thread to those who learn of it. */
  public static final int END = 1;

  /** From {@code interrupt()} to the target that learns of it. */
  public static final int INTERRUPT = 2;

  // 0 belongs to thread starts, 3 to monitors, 4 and 5 to class initialization and to fields
  // aside, as 24 does, 16 to 21 to atomics.

  /** From the submission of a task to its body. */
  public static final int TASK = 8;

  /** From holder to holder of a lock, or from giver to taker of a permit. */
  public static final int LOCK = 9;

  /** From the holders of a read lock to the next writer. */
  public static final int READ = 10;

  /** From the last actions of an executor's workers to {@code awaitTermination}. */
  public static final int TERMINATION = 11;

  /** {@link SyncCells} of a container: one clock for each element or key. */
  public static final int CELLS = 12;

  /** From those who take out of a rendezvous queue to those who put. */
  public static final int TAKERS = 13;

  /** From the children of a {@code CountedCompleter} to its completion. */
  public static final int CHILDREN = 14;

  /** The {@link SyncView} of an iterator or a view. */
  public static final int VIEW = 15;

  /** {@link SyncPhases} of a phaser. */
  public static final int PHASES = 6;

  /** {@link SyncCapacity} of a bounded queue. */
  public static final int CAPACITY = 7;

  /** What the program declares: by the API, or in a contract file. */
  public static final int CONTRACT = 22;

  /** From reachability fences to whatever the garbage collector lets happen after them. */
  public static final int COLLECTION = 23;

  /** How reports call each role's clock. */
  static String what(int role) {
    switch (role) {
      case END:
        return "completion of";
      case INTERRUPT:
        return "interrupt of";
      case TASK:
        return "submission of";
      case LOCK:
        return "";
      case READ:
        return "read lock of";
      case TERMINATION:
        return "termination of";
      case CELLS:
        return "elements of";
      case TAKERS:
        return "takers of";
      case CHILDREN:
        return "children of";
      case VIEW:
        return "view of";
      case PHASES:
        return "phase of";
      case COLLECTION:
        return "reachability fences before";
      case CONTRACT:
        return "contract of";
      case CAPACITY:
        return "room in";
      default:
        throw new IllegalArgumentException("no such role");
    }
  }

  private SyncRole() {}
}
