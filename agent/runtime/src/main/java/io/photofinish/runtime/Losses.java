package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;

/**
 * Counts what the detector could not track. Nothing is dropped in silence: the summary prints
 * these.
 */
public enum Losses {
  UNRESOLVED_SITE("accesses at sites that did not resolve"),
  CONTEXTS("stacks not kept: context table full"),
  STOLEN_LOCK("volatile operations whose end was never seen"),
  INTERNAL_ERROR("internal errors of the detector"),
  OUT_OF_MEMORY("accesses not recorded for lack of memory"),
  STACK_OVERFLOW("accesses not recorded near the end of the stack"),
  FORGOTTEN_THREADS("ended threads no longer remembered by name"),
  ORDER("possible races that an order lost for lack of memory or stack may exclude"),
  BEFORE_ATTACH("possible races that methods running since before the attach may have ordered"),
  UNKNOWN_CODE("possible races that final fields may have ordered, in code that is gone"),
  OFF_HEAP("off-heap accesses");

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long COUNT = U.objectFieldOffset(Losses.class, "count");

  private final String description;
  private volatile long count;

  Losses(String description) {
    this.description = description;
  }

  /** What was lost, for the summary. */
  public String description() {
    return description;
  }

  /** How often it happened since the start of the JVM. */
  public long count() {
    return count;
  }

  public void add() {
    U.getAndAddLong(this, COUNT, 1);
  }
}
