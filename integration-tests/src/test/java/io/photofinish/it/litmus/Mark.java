package io.photofinish.it.litmus;

/**
 * One expected side of a race: {@code // race[v]: write Counter.value} on the line that accesses.
 *
 * <p>All marks of one name are the possible sides of one race; the race is found when two of them
 * are reported against each other. A mark {@code // miss[v]: ...} is a race the detector is known
 * not to find; it fails when the race is found after all.
 *
 * @param race the name that ties the sides together
 * @param gap whether it is written {@code miss}
 * @param kind {@code read}, {@code write}, {@code atomic read} or {@code atomic write}
 * @param variable {@code Class.field} without package and outer classes, or {@code int[]}
 */
record Mark(String race, boolean gap, String kind, String variable, String file, int line) {

  boolean matches(Sighting.Side side, String seenVariable) {
    return side.at(file, line) && kind.equals(side.kind()) && variable.equals(seenVariable);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + kind + " of " + variable;
  }
}
