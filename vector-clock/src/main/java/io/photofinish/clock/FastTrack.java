package io.photofinish.clock;

import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/** Reads and writes of one variable whose two shadow words lie at offsets of {@code base}. */
public final class FastTrack {
  /** The variable must inflate: call again with a holder. Nothing has changed. */
  public static final long NEED_HOLDER = -1;

  private FastTrack() {}

  /** Whether {@code last} refers to a read vector in which t's read of this epoch stands. */
  @ForceInline
  public static boolean coversSharedRead(long last, @Nullable Inflated holder, ThreadClock t) {
    return false;
  }

  /** A plain read: 0, {@link #NEED_HOLDER}, or the word of an earlier access it races with. */
  public static long read(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    return 0;
  }

  /** A plain write: 0, {@link #NEED_HOLDER}, or the word of an earlier access it races with. */
  public static long write(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    return 0;
  }

  /** An atomic-mode read of a variable that is also accessed plainly. Results as {@link #read}. */
  public static long atomicRead(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    return 0;
  }

  /** An atomic-mode write of a variable that is also accessed plainly. Results as {@link #read}. */
  public static long atomicWrite(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    return 0;
  }
}
