package io.photofinish.runtime;

import io.photofinish.clock.Offsets;

/** Offset of element 0 of arrays, by class. */
final class AtomicBases {
  static final long OF_REFERENCES = Offsets.arrayBase(Object[].class);

  private static final Class<?>[] PRIMITIVE = {
    boolean[].class,
    byte[].class,
    short[].class,
    char[].class,
    int[].class,
    long[].class,
    float[].class,
    double[].class
  };
  private static final long[] BASES = new long[PRIMITIVE.length];

  static {
    for (int i = 0; i < PRIMITIVE.length; i++) {
      BASES[i] = Offsets.arrayBase(PRIMITIVE[i]);
    }
  }

  private AtomicBases() {}

  /** The offset of element 0 of an array of class {@code c}. */
  static long of(Class<?> c) {
    for (int i = 0; i < PRIMITIVE.length; i++) {
      if (PRIMITIVE[i] == c) {
        return BASES[i];
      }
    }
    return OF_REFERENCES;
  }
}
