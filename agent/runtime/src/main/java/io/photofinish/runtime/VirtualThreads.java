package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** Tells virtual threads (JDK 21 and later) apart, without linking against them. */
final class VirtualThreads {
  private static final @Nullable Class<?> BASE = baseClass();

  private VirtualThreads() {}

  static boolean isVirtual(Thread t) {
    return BASE != null && BASE.isInstance(t);
  }

  private static @Nullable Class<?> baseClass() {
    try {
      return Class.forName("java.lang.BaseVirtualThread", false, null);
    } catch (ClassNotFoundException e) {
      return null; // Before JDK 21.
    }
  }
}
