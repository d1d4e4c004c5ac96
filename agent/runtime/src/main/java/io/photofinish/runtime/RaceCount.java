package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;

/** How often a race occurred. */
public final class RaceCount {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long COUNT = U.objectFieldOffset(RaceCount.class, "count");

  private volatile long count = 1;

  RaceCount() {}

  public long get() {
    return count;
  }

  void again() {
    U.getAndAddLong(this, COUNT, 1);
  }
}
