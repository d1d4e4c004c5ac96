package io.photofinish.it.litmus;

/**
 * One expected side of a race: {@code // race[v]: write Counter.value} on the line that accesses.
 *
 * <p>All marks of one name are the possible sides of one race; the race is found when two of them
 * are reported against each other.
 *
 * @param race the name that ties the sides together
 * @param kind {@code read}, {@code write}, {@code atomic read} or {@code atomic write}
 * @param variable {@code Class.field} without package and outer classes, or {@code int[]}
 */
record Mark(
    String race, Expectation expectation, String kind, String variable, String file, int line) {

  /** What is expected of the detector; its known errors are marked. */
  enum Expectation {
    /** There is a race, and it is reported. */
    RACE,
    /** There is a race, and it is known to be missed: fails when it is found after all. */
    MISS,
    /** There is no race, and one is known to be reported in some runs. */
    FALSE
  }

  boolean matches(Sighting.Side side, String seenVariable) {
    return side.at(file, line) && kind.equals(side.kind()) && variable.equals(seenVariable);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + kind + " of " + variable;
  }
}
