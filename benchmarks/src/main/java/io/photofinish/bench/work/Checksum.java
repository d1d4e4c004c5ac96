package io.photofinish.bench.work;

/** Sums of results that change when a bit of them does. */
final class Checksum {
  private Checksum() {}

  static long mix(long h) {
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return h ^ h >>> 31;
  }

  static long of(double[] values) {
    long sum = 0;
    for (double value : values) {
      sum = mix(sum ^ Double.doubleToLongBits(value));
    }
    return sum;
  }

  static long of(double[][] rows) {
    long sum = 0;
    for (double[] row : rows) {
      sum = mix(sum ^ of(row));
    }
    return sum;
  }

  static long of(byte[] values) {
    long sum = 0;
    for (byte value : values) {
      sum = sum * 31 + value;
    }
    return sum;
  }
}
