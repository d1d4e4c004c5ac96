package io.photofinish.clock;

/** A thread clock for tests. */
final class Racer extends ThreadClock {
  Racer(Slots slots) {
    super(slots);
  }

  /** A started one without a parent. */
  static Racer started(Slots slots) {
    Racer racer = new Racer(slots);
    racer.start(null);
    return racer;
  }
}
