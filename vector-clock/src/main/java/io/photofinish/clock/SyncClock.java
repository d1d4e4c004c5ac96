package io.photofinish.clock;

/** What a synchronization object hands from those who release it to those who acquire it. */
public class SyncClock {
  public SyncClock() {}
}
