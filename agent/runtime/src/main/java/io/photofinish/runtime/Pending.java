package io.photofinish.runtime;

/**
 * An operation of the watched program that a hook began and whose end the detector has yet to see.
 * When the operation throws, the end never comes: the thread's next hook settles it.
 */
public abstract class Pending {
  /** Leaves the state as if the operation had failed. Runs on the thread that began it. */
  public abstract void settle(ThreadState ts);
}
