package io.photofinish.clock;

/** Immutable map from slot to the last known clock. */
final class Clocks {
  static final Clocks EMPTY = new Clocks();
}
