package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Loads variables by address and type, for loads that must be repeated. */
final class AtomicValues {
  private static final Unsafe U = Unsafe.getUnsafe();

  private AtomicValues() {}

  /** The bits of a primitive, those of an integer extended as Java extends them. */
  static long load(@Nullable Object base, long offset, char type) {
    return switch (type) {
      case 'Z' -> U.getBooleanVolatile(base, offset) ? 1 : 0;
      case 'B' -> U.getByteVolatile(base, offset);
      case 'S' -> U.getShortVolatile(base, offset);
      case 'C' -> U.getCharVolatile(base, offset);
      case 'I', 'F' -> U.getIntVolatile(base, offset);
      case 'J', 'D' -> U.getLongVolatile(base, offset);
      default -> throw new IllegalArgumentException(String.valueOf(type));
    };
  }

  static @Nullable Object loadReference(@Nullable Object base, long offset) {
    return U.getReferenceVolatile(base, offset);
  }

  /** What {@code bits} of a variable of type {@code type} are as a float. */
  static float toFloat(long bits, char type) {
    return type == 'F' ? Float.intBitsToFloat((int) bits) : (float) bits;
  }

  /** What {@code bits} of a variable of type {@code type} are as a double. */
  static double toDouble(long bits, char type) {
    return switch (type) {
      case 'D' -> Double.longBitsToDouble(bits);
      case 'F' -> Float.intBitsToFloat((int) bits);
      default -> (double) bits;
    };
  }

  /** What a signature-polymorphic call gives whose site asks for an object. */
  static Object box(long bits, char type) {
    return switch (type) {
      case 'Z' -> bits != 0;
      case 'B' -> (byte) bits;
      case 'S' -> (short) bits;
      case 'C' -> (char) bits;
      case 'I' -> (int) bits;
      case 'J' -> bits;
      case 'F' -> toFloat(bits, type);
      default -> toDouble(bits, type);
    };
  }
}
