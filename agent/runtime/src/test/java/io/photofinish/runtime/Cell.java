package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** A class as the weaver leaves it, with its accesses as the weaver writes them. */
@SuppressWarnings({"unused", "MemberName", "UnusedVariable"})
final class Cell {
  static final int READY_SITE = Watched.site(Cell.class, "ready", "I");
  static final int NEXT_SITE = Watched.site(Cell.class, "next", "Ljava/lang/Object;");
  static final int LATEST_SITE = Watched.site(Cell.class, "latest", "J");

  // Each cell has its own: races at the same two sites are reported once.
  final int readSite = Watched.site(Cell.class, "data", "I");
  final int writeSite = Watched.site(Cell.class, "data", "I");

  volatile int ready;
  volatile @Nullable Object next;
  static volatile long latest;
  int data;

  private transient @Nullable Object $pf$v$ready;
  private transient @Nullable Object $pf$v$next;
  private static transient @Nullable Object $pf$v$latest;
  private transient long $pf$l$data;
  private transient long $pf$w$data;
  private transient @Nullable Object $pf$o;

  int ready(ThreadState ts) {
    long token = Hooks.beginVolatileRead(this, READY_SITE, ts, 0);
    return Hooks.endVolatileRead(ready, this, token, READY_SITE, ts, 0);
  }

  void setReady(int value, ThreadState ts) {
    Hooks.beginVolatileWrite(this, READY_SITE, ts, 0);
    ready = value;
    Hooks.endVolatileWrite(ts);
  }

  @Nullable Object next(ThreadState ts) {
    long token = Hooks.beginVolatileRead(this, NEXT_SITE, ts, 0);
    return Hooks.endVolatileRead(next, this, token, NEXT_SITE, ts, 0);
  }

  void setNext(@Nullable Object value, ThreadState ts) {
    Hooks.beginVolatileWrite(this, NEXT_SITE, ts, 0);
    next = value;
    Hooks.endVolatileWrite(ts);
  }

  static long latest(ThreadState ts) {
    long token = Hooks.beginVolatileReadStatic(LATEST_SITE, ts, 0);
    return Hooks.endVolatileRead(latest, null, token, LATEST_SITE, ts, 0);
  }

  static void setLatest(long value, ThreadState ts) {
    Hooks.beginVolatileWriteStatic(LATEST_SITE, ts, 0);
    latest = value;
    Hooks.endVolatileWrite(ts);
  }

  int data(ThreadState ts) {
    Hooks.read(this, readSite, ts, 0);
    return data;
  }

  void setData(int value, ThreadState ts) {
    Hooks.write(this, writeSite, ts, 0);
    data = value;
  }

  /** Waits until this cell is ready, and fails rather than wait forever. */
  void awaitReady(int value, ThreadState ts) {
    long start = System.nanoTime();
    while (ready(ts) != value) {
      Thread.onSpinWait();
      if (System.nanoTime() - start > 20_000_000_000L) {
        throw new AssertionError("never " + value);
      }
    }
  }

  static long offsetOf(String field) {
    return Unsafe.getUnsafe().objectFieldOffset(Cell.class, field);
  }
}
