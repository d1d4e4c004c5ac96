package io.photofinish.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Where objects of {@code java.util.concurrent.atomic} keep their variable, for repeated loads. */
final class AtomicPlace {
  private static final Unsafe U = Unsafe.getUnsafe();

  private static final AtomicPlace BOOLEAN = sole(AtomicBoolean.class, 'I');
  private static final AtomicPlace INT = sole(AtomicInteger.class, 'I');
  private static final AtomicPlace LONG = sole(AtomicLong.class, 'J');
  private static final AtomicPlace REFERENCE = sole(AtomicReference.class, 'L');
  private static final AtomicPlace INTS = elements(AtomicIntegerArray.class, 'I', int[].class);
  private static final AtomicPlace LONGS = elements(AtomicLongArray.class, 'J', long[].class);
  private static final AtomicPlace REFERENCES =
      elements(AtomicReferenceArray.class, 'L', Object[].class);

  /** Stamped and marked ones: their loads take the lock and are never repeated. */
  private static final AtomicPlace COMPOUND = new AtomicPlace(0, 'L', 0, 0);

  /** Offset of the value, or of the array that holds the elements. */
  final long offset;

  final char type;
  private final long elementBase;
  private final long elementScale;

  private AtomicPlace(long offset, char type, long elementBase, long elementScale) {
    this.offset = offset;
    this.type = type;
    this.elementBase = elementBase;
    this.elementScale = elementScale;
  }

  private static AtomicPlace sole(Class<?> owner, char type) {
    return new AtomicPlace(U.objectFieldOffset(owner, "value"), type, 0, 0);
  }

  private static AtomicPlace elements(Class<?> owner, char type, Class<?> array) {
    return new AtomicPlace(
        U.objectFieldOffset(owner, "array"), type, AtomicBases.of(array), U.arrayIndexScale(array));
  }

  /** The place for {@code atomic}; null when it is not an instance of a class of that package. */
  static @Nullable AtomicPlace of(Object atomic) {
    if (atomic instanceof AtomicInteger) {
      return INT;
    } else if (atomic instanceof AtomicLong) {
      return LONG;
    } else if (atomic instanceof AtomicReference) {
      return REFERENCE;
    } else if (atomic instanceof AtomicBoolean) {
      return BOOLEAN;
    } else if (atomic instanceof AtomicIntegerArray) {
      return INTS;
    } else if (atomic instanceof AtomicLongArray) {
      return LONGS;
    } else if (atomic instanceof AtomicReferenceArray) {
      return REFERENCES;
    }
    return atomic instanceof AtomicStampedReference || atomic instanceof AtomicMarkableReference
        ? COMPOUND
        : null;
  }

  /** Whether the value is not in one place, so that a load cannot be repeated. */
  boolean isCompound() {
    return this == COMPOUND;
  }

  /** The array behind an atomic array; null before its constructor has run. */
  @Nullable Object array(Object atomicArray) {
    return U.getReference(atomicArray, offset);
  }

  long elementOffset(int index) {
    return elementBase + index * elementScale;
  }
}
