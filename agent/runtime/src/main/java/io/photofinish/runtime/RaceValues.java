package io.photofinish.runtime;

import java.lang.reflect.Array;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * What a racing variable holds when its race is found: the value that a read is about to see, or a
 * write to replace, unless yet another thread comes between.
 */
public final class RaceValues {
  private static final Unsafe U = Unsafe.getUnsafe();

  private RaceValues() {}

  /** Whether the variable has one value: it is a field or an array element. */
  public static boolean hasValue(RawRace race) {
    return race.field != null || race.index >= 0 && race.object.getClass().isArray();
  }

  /** The value, primitive ones boxed; {@code null} also where {@link #hasValue} is false. */
  public static @Nullable Object of(RawRace race) {
    return hasValue(race) ? of(race.object, race.field, race.index) : null;
  }

  /** The value of a field of an object, or of an element of an array if there is no field. */
  public static @Nullable Object of(Object object, @Nullable FieldVariable field, int index) {
    return field != null ? ofField(object, field) : Array.get(object, index);
  }

  private static @Nullable Object ofField(Object object, FieldVariable field) {
    Class<?> c = object instanceof Class && field.isStatic() ? (Class<?>) object : null;
    Object base = object;
    if (c != null) {
      base = ShadowMembers.staticBase(c);
    } else {
      c = object.getClass();
      while (c != null && !c.getName().equals(field.declaringClass)) {
        c = c.getSuperclass();
      }
    }
    long offset = c == null ? ShadowMembers.NONE : ShadowMembers.offset(c, "", field.name);
    if (offset == ShadowMembers.NONE) {
      return null;
    }
    return switch (field.descriptor.charAt(0)) {
      case 'Z' -> U.getBoolean(base, offset);
      case 'B' -> U.getByte(base, offset);
      case 'S' -> U.getShort(base, offset);
      case 'C' -> U.getChar(base, offset);
      case 'I' -> U.getInt(base, offset);
      case 'J' -> U.getLong(base, offset);
      case 'F' -> U.getFloat(base, offset);
      case 'D' -> U.getDouble(base, offset);
      default -> U.getReference(base, offset);
    };
  }
}
