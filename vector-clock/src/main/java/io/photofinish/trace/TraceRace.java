package io.photofinish.trace;

/**
 * Two accesses of a trace that nothing orders.
 *
 * @param variable what was accessed
 * @param current the access that completed the race
 * @param previous the access it is not ordered with
 */
public record TraceRace(String variable, Side current, Side previous) {

  /**
   * An access.
   *
   * @param write whether it was a write
   * @param thread who made it
   * @param location where
   */
  public record Side(boolean write, String thread, String location) {}
}
