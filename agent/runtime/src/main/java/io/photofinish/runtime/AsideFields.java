package io.photofinish.runtime;

import io.photofinish.clock.Inflated;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The plain fields of a class that was loaded before it could be given hidden members. Their shadow
 * lies in the weak {@link ObjectTable}: at the object, an {@link AsideShadow} for each field that
 * was accessed; for static fields, at the class.
 *
 * <p>The fields of a class are numbered behind those of its superclasses. A superclass is loaded
 * first, so one that is aside stays so, while a subclass may have its own fields in the object.
 *
 * <p>State: immutable, but for the elements of an object's array of shadows, which are published
 * once each by compare-and-set and read with acquire.
 */
final class AsideFields {
  /** Role, for an object, of its shadows. A class has another use for 4 and 5. */
  private static final int ROLE_SHADOWS = 4;

  /** Role, for an object whose own class has hidden members but no holder, of that. */
  private static final int ROLE_HOLDER = 5;

  /** Role, for a Class, of this. */
  private static final int ROLE_FIELDS = 24;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long BASE = AtomicBases.OF_REFERENCES;
  private static final long SCALE = Unsafe.ARRAY_OBJECT_INDEX_SCALE;
  private static final FieldVariable[] NO_FIELDS = {};
  private static final AsideFields NONE = new AsideFields(NO_FIELDS, NO_FIELDS, 0);

  /** Those that the class itself declares. */
  final FieldVariable[] instance;

  private final FieldVariable[] statics;

  /** Number of fields in an object, inherited ones included. */
  private final int count;

  private AsideFields(FieldVariable[] instance, FieldVariable[] statics, int count) {
    this.instance = instance;
    this.statics = statics;
    this.count = count;
  }

  static AsideFields of(Class<?> c) {
    if (c.getClassLoader() == null) {
      return NONE;
    }
    ObjectEntry e = ObjectTable.get(c);
    Object known = e.slot(ROLE_FIELDS);
    if (known == null) {
      AsideFields found = find(c);
      if (found == NONE) {
        return NONE; // Not kept: the class may be about to be woven.
      }
      known = e.putIfAbsent(ROLE_FIELDS, found);
    }
    return (AsideFields) known;
  }

  private static AsideFields find(Class<?> c) {
    Class<?> superclass = c.getSuperclass();
    int inherited = superclass == null ? 0 : of(superclass).count;
    String[] names = SiteInfo.get().fieldsAside(c, false);
    String[] staticNames = SiteInfo.get().fieldsAside(c, true);
    if (names.length == 0 && staticNames.length == 0 && inherited == 0) {
      return NONE;
    }
    FieldVariable[] instance = new FieldVariable[names.length / 2];
    for (int i = 0; i < instance.length; i++) {
      instance[i] = FieldVariable.aside(c.getName(), names[2 * i], names[2 * i + 1], inherited + i);
    }
    FieldVariable[] statics = new FieldVariable[staticNames.length / 2];
    for (int i = 0; i < statics.length; i++) {
      AsideShadow shadow = new AsideShadow(c);
      statics[i] =
          FieldVariable.ofStatic(c.getName(), staticNames[2 * i], staticNames[2 * i + 1], shadow);
    }
    return new AsideFields(instance, statics, inherited + instance.length);
  }

  /**
   * The field of this name that the class itself declares; null if its shadow is not aside, or it
   * is not watched.
   */
  @Nullable FieldVariable field(String name, boolean isStatic) {
    for (FieldVariable v : isStatic ? statics : instance) {
      if (v.name.equals(name)) {
        return Sampling.watches(v) ? v : null;
      }
    }
    return null;
  }

  /** Whether there is such a field, be it watched or not. */
  boolean has(String name, boolean isStatic) {
    for (FieldVariable v : isStatic ? statics : instance) {
      if (v.name.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The shadow of field {@code index} of {@code o}, made at the first call. */
  static AsideShadow shadow(Object o, int index, ThreadState ts) {
    ObjectEntry e = ts.entry(o);
    Object known = e.slot(ROLE_SHADOWS);
    if (known == null) {
      known = e.putIfAbsent(ROLE_SHADOWS, new AsideShadow[of(o.getClass()).count]);
    }
    long offset = BASE + index * SCALE;
    Object shadow = U.getReferenceAcquire(known, offset);
    if (shadow == null) {
      AsideShadow made = new AsideShadow(null);
      shadow = U.compareAndExchangeReference(known, offset, null, made);
      if (shadow == null) {
        return made;
      }
    }
    return (AsideShadow) shadow;
  }

  /** What is kept beside an object that has words but no room for that; null if nothing is yet. */
  static @Nullable Inflated holder(Object o) {
    ObjectEntry e = ObjectTable.find(o);
    return e == null ? null : (Inflated) e.slot(ROLE_HOLDER);
  }

  /** As {@link #holder}, made at the first call. */
  static Inflated inflate(Object o) {
    ObjectEntry e = ObjectTable.get(o);
    Object known = e.slot(ROLE_HOLDER);
    return (Inflated) (known != null ? known : e.putIfAbsent(ROLE_HOLDER, new Inflated()));
  }
}
