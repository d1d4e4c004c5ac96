package io.photofinish.clock;

/** Accesses of one variable of which some are atomic. */
public class AtomicVariable {
  public AtomicVariable() {}

  /** Whether an atomic read by {@code t} now would add nothing. */
  public final boolean coversRead(ThreadClock t) {
    return false;
  }

  /** Whether an atomic write by {@code t} now would add nothing. */
  public final boolean coversWrite(ThreadClock t) {
    return false;
  }

  public final boolean coversPlainRead(ThreadClock t) {
    return false;
  }

  public final boolean coversPlainWrite(ThreadClock t) {
    return false;
  }

  /** An atomic read: 0 or the word of an earlier plain write it races with. */
  public final long read(ThreadClock t, int context) {
    return 0;
  }

  /** An atomic write: 0 or the word of an earlier plain access it races with. */
  public final long write(ThreadClock t, int context) {
    return 0;
  }

  /** A plain read: 0 or the word of an earlier write it races with. */
  public final long plainRead(ThreadClock t, int context) {
    return 0;
  }

  /** A plain write: 0 or the word of an earlier access it races with. */
  public final long plainWrite(ThreadClock t, int context) {
    return 0;
  }
}
