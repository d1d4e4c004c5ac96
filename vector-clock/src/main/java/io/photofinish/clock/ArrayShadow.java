package io.photofinish.clock;

import jdk.internal.vm.annotation.ForceInline;

/** The shadow of an array's elements. */
public final class ArrayShadow {
  public ArrayShadow(int length) {}

  @ForceInline
  public boolean coversRead(int index, ThreadClock t) {
    return false;
  }

  @ForceInline
  public boolean coversWrite(int index, ThreadClock t) {
    return false;
  }

  /** A plain read of one element: 0 or the word of an earlier access it races with. */
  public long read(ThreadClock t, int index, int context) {
    return 0;
  }

  /** A plain write of one element: 0 or the word of an earlier access it races with. */
  public long write(ThreadClock t, int index, int context) {
    return 0;
  }

  /**
   * A plain read of elements {@code from} (inclusive) to {@code to} (exclusive): 0 or the first
   * conflicting word, whose element is then in {@link ThreadClock#conflictIndex}.
   */
  public long readRange(ThreadClock t, int from, int to, int context) {
    return 0;
  }

  /** A plain write of a range, as {@link #readRange}. */
  public long writeRange(ThreadClock t, int from, int to, int context) {
    return 0;
  }

  public long atomicRead(ThreadClock t, int index, int context) {
    return 0;
  }

  public long atomicWrite(ThreadClock t, int index, int context) {
    return 0;
  }
}
