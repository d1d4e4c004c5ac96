package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;

/**
 * What woven code calls when only a share of the variables is watched, see {@link Sampling}. Small,
 * and without the state of the thread, which hardly any call needs.
 *
 * <p>Arrays come with their type, so that their length can be asked for without a call.
 */
public final class SampledHooks {
  private SampledHooks() {}

  /** Before an element of an array is read. */
  public static void read(int[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(int[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(long[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(long[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(float[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(float[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(double[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(double[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(char[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(char[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(short[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before an element of an array is written. */
  public static void write(short[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, site);
    }
  }

  /** Before an element of an array is read. */
  public static void read(Object[] array, int index, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      readSlow(array, index, site);
    }
  }

  /** Before AASTORE. */
  public static void write(Object[] array, int index, Object value, int site) {
    if (array != null && Sampling.watchesLength(array.length)) {
      writeSlow(array, index, value, site);
    }
  }

  /** Before BALOAD, which is of byte or boolean. */
  public static void read(Object array, int index, int site) {
    if (array != null && Sampling.watchesLength(length(array))) {
      readSlow(array, index, site);
    }
  }

  /** Before BASTORE. */
  public static void write(Object array, int index, int site) {
    if (array != null && Sampling.watchesLength(length(array))) {
      writeSlow(array, index, site);
    }
  }

  private static int length(Object array) {
    return array instanceof byte[] ? ((byte[]) array).length : ((boolean[]) array).length;
  }

  @DontInline
  private static void readSlow(Object array, int index, int site) {
    Arrays.readAndFind(array, index, null, site, Threads.current(), Sampling.NO_CONTEXT);
  }

  @DontInline
  private static void writeSlow(Object array, int index, int site) {
    Arrays.writeAndFind(array, index, null, site, Threads.current(), Sampling.NO_CONTEXT);
  }

  @DontInline
  private static void writeSlow(Object array, int index, Object value, int site) {
    Arrays.writeAndFind(array, index, value, null, site, Threads.current(), Sampling.NO_CONTEXT);
  }

  /** As {@link Hooks#classUsed}. */
  public static void classUsed(int site) {
    if (!ClassInit.isKnownToAll(site)) {
      ClassInit.usedUntilKnown(site, Threads.current());
    }
  }
}
