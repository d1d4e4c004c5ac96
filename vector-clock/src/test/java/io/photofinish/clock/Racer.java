package io.photofinish.clock;

/** A thread clock for tests. */
final class Racer extends ThreadClock {
  int slotsEntered;

  Racer(Slots slots) {
    super(slots);
  }

  @Override
  protected void entered() {
    slotsEntered++;
  }

  /** A started one without a parent. */
  static Racer started(Slots slots) {
    Racer racer = new Racer(slots);
    racer.start(null);
    return racer;
  }
}
