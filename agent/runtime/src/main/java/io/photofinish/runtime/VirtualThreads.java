package io.photofinish.runtime;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Tells virtual threads (JDK 21 and later) and their carriers apart, without linking against them.
 *
 * <p>Since JDK 24 a virtual thread that waits for a monitor leaves its carrier, and needs one to go
 * on when the monitor is free (JEP 491). So neither a carrier nor the thread that hands virtual
 * threads back to the carriers may wait for a monitor of the detector, in whose queue virtual
 * threads may stand: their hooks do nothing, for these threads run nothing of the program.
 */
final class VirtualThreads {
  private static final @Nullable Class<?> BASE = jdkClass("java.lang.BaseVirtualThread");
  private static final @Nullable Class<?> CARRIER = jdkClass("jdk.internal.misc.CarrierThread");

  private VirtualThreads() {}

  static boolean isVirtual(Thread t) {
    return BASE != null && BASE.isInstance(t);
  }

  static boolean isCarrier(Thread t) {
    return t.getClass() == CARRIER;
  }

  /** Whether the threads of a pool are carriers: what it runs continues virtual threads. */
  static boolean areCarriers(ForkJoinPool pool) {
    return pool.getFactory().getClass().getName().startsWith("java.lang.VirtualThread");
  }

  private static @Nullable Class<?> jdkClass(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null; // Before JDK 21.
    }
  }
}
