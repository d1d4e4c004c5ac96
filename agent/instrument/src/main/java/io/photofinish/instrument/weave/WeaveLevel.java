package io.photofinish.instrument.weave;

/** How much of a method is woven; each constant is leaner than the one before. */
enum WeaveLevel {
  FULL,
  /** As {@link #FULL}, of the variables that are chosen, and without calling contexts. */
  SAMPLED,
  /** Synchronization (volatile fields too) and calling contexts, no plain accesses. */
  NO_ACCESSES,
  SYNCHRONIZATION_ONLY,
  NOTHING;

  boolean accesses() {
    return this == FULL || this == SAMPLED;
  }

  boolean contexts() {
    return this == FULL || this == NO_ACCESSES;
  }

  WeaveLevel leaner() {
    return switch (this) {
      case FULL -> NO_ACCESSES;
      case SAMPLED, NO_ACCESSES -> SYNCHRONIZATION_ONLY;
      case SYNCHRONIZATION_ONLY, NOTHING -> NOTHING;
    };
  }

  WeaveLevel leanest(WeaveLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
