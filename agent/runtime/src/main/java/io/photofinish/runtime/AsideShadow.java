package io.photofinish.runtime;

import io.photofinish.clock.Inflated;
import java.lang.ref.WeakReference;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The shadow of one field of one object, or of one static field, whose class has no hidden members:
 * the two words of {@link io.photofinish.clock.FastTrack} and what they inflate to, by the rules of
 * those in an object.
 */
final class AsideShadow {
  private static final Unsafe U = Unsafe.getUnsafe();
  static final long LAST = U.objectFieldOffset(AsideShadow.class, "last");
  static final long WRITE = U.objectFieldOffset(AsideShadow.class, "write");
  static final long HOLDER = U.objectFieldOffset(AsideShadow.class, "holder");

  // Accessed at their offsets, as hidden members are.
  @SuppressWarnings("unused")
  private long last;

  @SuppressWarnings("unused")
  private long write;

  @SuppressWarnings("unused")
  private @Nullable Inflated holder;

  /**
   * The class of a static field, which reports name; null for a field of objects. Weak, because the
   * shadow hangs in the table at that class.
   */
  private final @Nullable WeakReference<Class<?>> declaring;

  AsideShadow(@Nullable Class<?> declaring) {
    this.declaring = declaring == null ? null : new WeakReference<>(declaring);
  }

  /** What a report calls the object of {@code base}. */
  static Object reported(Object base) {
    if (base instanceof AsideShadow) {
      WeakReference<Class<?>> reference = ((AsideShadow) base).declaring;
      Class<?> c = reference == null ? null : reference.get();
      return c == null ? base : c;
    }
    return base;
  }
}
