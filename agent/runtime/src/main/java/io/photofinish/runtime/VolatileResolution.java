package io.photofinish.runtime;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that a site's instruction denotes (JVMS 5.4.3.2), from the classes that are there
 * when it first executes. No class loader of the program is asked about instance fields.
 */
final class VolatileResolution {
  private VolatileResolution() {}

  /** The field of {@code site}; {@code o} is its object, null for a static field. */
  static @Nullable VolatileField resolve(int site, @Nullable Object o) {
    SiteInfo info = SiteInfo.get();
    Class<?> c = declaring(site, o);
    return c == null
        ? null
        : new VolatileField(
            c, info.fieldName(site), info.fieldDescriptor(site), modifiers(o == null));
  }

  /** The class that declares the field of {@code site}. */
  static @Nullable Class<?> declaring(int site, @Nullable Object o) {
    SiteInfo info = SiteInfo.get();
    Class<?> c =
        o != null
            ? superclass(o.getClass(), info.fieldOwner(site).replace('/', '.'))
            : ShadowMembers.load(info.fieldOwner(site), info.loader(site));
    while (c != null && !ShadowMembers.declares(c, info.fieldName(site))) {
      c = c.getSuperclass();
    }
    return c;
  }

  private static @Nullable Class<?> superclass(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(name)) {
        return c;
      }
    }
    return null;
  }

  private static int modifiers(boolean isStatic) {
    return isStatic ? Modifier.VOLATILE | Modifier.STATIC : Modifier.VOLATILE;
  }
}
