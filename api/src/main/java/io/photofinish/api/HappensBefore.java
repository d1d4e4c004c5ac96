package io.photofinish.api;

import org.jspecify.annotations.Nullable;

/**
 * Tells the detector of an order that it cannot see: one that comes from native code, from memory
 * outside the heap, or from an argument that no lock or volatile expresses.
 *
 * <p>What a thread did before {@link #happensBefore} is ordered before what another does after a
 * later {@link #happensAfter} of the same object, as by an unlock and a lock. It only tells:
 * nothing is synchronized, and without the agent the calls do nothing at all. Where the order told
 * does not exist, races are hidden.
 *
 * <p>The agent knows these calls by the names of class and methods. They must not be renamed.
 */
public final class HappensBefore {
  private HappensBefore() {}

  /**
   * Orders what this thread did before what others do after {@code happensAfter(key)}.
   *
   * @param key told apart by identity; null means no one
   */
  public static void happensBefore(@Nullable Object key) {}

  /**
   * Orders what others did before {@code happensBefore(key)} before what this thread does from now
   * on.
   *
   * @param key told apart by identity; null means no one
   */
  public static void happensAfter(@Nullable Object key) {}
}
