package io.photofinish.clock;

import jdk.internal.misc.Unsafe;

/**
 * Unordered reads, the latest of each thread, of any number of variables with the same history. The
 * id is given once and never again, so a {@link Word#SHARED} word with it means the same reads
 * wherever it stands.
 *
 * <p>A set that more than one variable may refer to does not change. A large one that only one
 * variable refers to may: with many threads a copy for each read would cost more than all else.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>use <td>any <td>itself: FRESH becomes one of the others, for good <td>compare-and-set
 * <tr><td>words <td>whoever holds the guard of the one holder <td>use is PRIVATE <td>plain
 * </table>
 */
final class ReadSet {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long USE = U.objectFieldOffset(ReadSet.class, "use");
  private static final int FRESH = 0;
  private static final int COMMON = 1;
  private static final int PRIVATE = 2;

  /** Tables of at most this length are never changed: copying them is cheap. */
  private static final int SMALL = 32;

  /** What {@link Word#SHARED} words carry. */
  final long id;

  long[] words;
  private volatile int use;

  ReadSet(long id, long[] words) {
    this.id = id;
    this.words = words;
  }

  /** The last word of a variable with these reads. */
  long word() {
    return Word.SHARED | id;
  }

  /** Whether another variable may refer to this set too; it does not change from now on. */
  boolean becomesCommon() {
    return use == COMMON || U.compareAndSetInt(this, USE, FRESH, COMMON) || use == COMMON;
  }

  /** Whether the only variable that refers to this set may change it. */
  boolean becomesPrivate() {
    return words.length > SMALL
        && (use == PRIVATE || U.compareAndSetInt(this, USE, FRESH, PRIVATE));
  }
}
