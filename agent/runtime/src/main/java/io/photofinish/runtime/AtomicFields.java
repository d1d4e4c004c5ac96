package io.photofinish.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * From the class and offset that VarHandles, field updaters and Unsafe speak of to the field. Asked
 * of reflection once for each field, then kept with the class.
 */
final class AtomicFields {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int ROLE_INSTANCE = 18;
  private static final int ROLE_STATIC = 19;

  private AtomicFields() {}

  /** The instance field at {@code offset} of objects of class {@code c}; null when none is. */
  static @Nullable VolatileField instance(Class<?> c, long offset) {
    OffsetMap<VolatileField> known = known(c, ROLE_INSTANCE);
    VolatileField f = known.find(offset);
    if (f == null) {
      f = search(c, offset, false);
      if (f != null) {
        f = known.add(offset, f);
      }
    }
    return f;
  }

  /** The static field at {@code offset} of the class {@code c}; null when none is. */
  static @Nullable VolatileField ofClass(Class<?> c, long offset) {
    OffsetMap<VolatileField> known = known(c, ROLE_STATIC);
    VolatileField f = known.find(offset);
    if (f == null) {
      f = search(c, offset, true);
      if (f != null) {
        f = known.add(offset, f);
      }
    }
    return f;
  }

  @SuppressWarnings("unchecked")
  private static OffsetMap<VolatileField> known(Class<?> c, int role) {
    ObjectEntry e = ObjectTable.get(c);
    Object map = e.slot(role);
    return (OffsetMap<VolatileField>)
        (map != null ? map : e.putIfAbsent(role, new OffsetMap<VolatileField>()));
  }

  private static @Nullable VolatileField search(Class<?> c, long offset, boolean isStatic) {
    for (Class<?> s = c; s != null; s = isStatic ? null : s.getSuperclass()) {
      for (Field f : declared(s)) {
        if (Modifier.isStatic(f.getModifiers()) == isStatic
            && !f.getName().startsWith(ShadowMembers.PREFIX)
            && offset == (isStatic ? U.staticFieldOffset(f) : U.objectFieldOffset(f))) {
          return new VolatileField(
              s, f.getName(), f.getType().descriptorString(), f.getModifiers());
        }
      }
    }
    return null;
  }

  private static Field[] declared(Class<?> c) {
    try {
      return c.getDeclaredFields();
    } catch (LinkageError e) {
      return new Field[0]; // The type of some field is missing: none of this class can be told.
    }
  }
}
