package io.photofinish.clock;

import java.lang.reflect.InvocationTargetException;
import jdk.internal.misc.Unsafe;

/**
 * Array offsets for {@link Unsafe}, on every JDK: {@code arrayBaseOffset} and the constants made of
 * it changed from {@code int} to {@code long} after 17, so code compiled against one does not link
 * against the other.
 */
public final class Offsets {
  private Offsets() {}

  /** Offset of element 0 of arrays of this class. Reflective: meant for static initializers. */
  public static long arrayBase(Class<?> arrayClass) {
    try {
      Object offset =
          Unsafe.class
              .getMethod("arrayBaseOffset", Class.class)
              .invoke(Unsafe.getUnsafe(), arrayClass);
      return ((Number) offset).longValue();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
