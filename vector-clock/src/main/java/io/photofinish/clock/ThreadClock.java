package io.photofinish.clock;

/** The vector clock of one thread. */
public class ThreadClock {
  /** Slot and clock of this thread, packed as {@link Word#epoch}; read by every fast path. */
  public long epoch;

  protected ThreadClock() {}
}
