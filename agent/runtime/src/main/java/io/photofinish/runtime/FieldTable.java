package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Site to {@link FieldVariable}, resolved at the site's first execution, when the classes are those
 * the JVM has really linked. Two levels, both stable: for a compiled site the look-up is a
 * constant.
 */
final class FieldTable {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int CHUNK = 10;

  /** Room for 16 million sites. */
  @Stable private static final FieldVariable[][] TABLE = new FieldVariable[1 << 14][];

  /**
   * Sites whose shadow is to be looked for by the object; not in {@link #TABLE}, so that the
   * inlined comparison finds nothing there and leaves them to the slow path.
   */
  private static final FieldVariable[][] ASIDE = new FieldVariable[1 << 14][];

  private FieldTable() {}

  /** The variable of a site, or null before its first execution. */
  @ForceInline
  static @Nullable FieldVariable at(int site) {
    FieldVariable[] chunk = TABLE[site >>> CHUNK];
    return chunk == null ? null : chunk[site & ((1 << CHUNK) - 1)];
  }

  /** Whether the site has been resolved. */
  static boolean knows(int site) {
    if (at(site) != null) {
      return true;
    }
    FieldVariable[] chunk = ASIDE[site >>> CHUNK];
    return chunk != null && chunk[site & ((1 << CHUNK) - 1)] != null;
  }

  /** Says of a site that it is not to be checked. */
  static void leaveOut(int site) {
    put(site, FieldVariable.UNTRACKED);
  }

  /** Resolves an instance field from the class of an object that has it. */
  @DontInline
  static FieldVariable resolve(int site, Object o) {
    FieldVariable v = at(site);
    if (v == null) {
      FieldVariable[] chunk = ASIDE[site >>> CHUNK];
      v = chunk == null ? null : chunk[site & ((1 << CHUNK) - 1)];
    }
    return v != null ? v : resolve(site, o.getClass());
  }

  /** Resolves a static field; its class has been initialized by the access. */
  @DontInline
  static FieldVariable resolveStatic(int site) {
    FieldVariable v = at(site);
    return v != null ? v : resolve(site, null);
  }

  /** Not tracked for once, if there is no room to find out. */
  private static FieldVariable resolve(int site, @Nullable Class<?> c) {
    try {
      return put(site, c == null ? resolveStaticField(site) : resolveInstance(site, c));
    } catch (Throwable t) {
      Faults.inHook(t);
      return FieldVariable.UNTRACKED;
    }
  }

  private static synchronized FieldVariable put(int site, FieldVariable v) {
    FieldVariable[][] table = v.isAside() ? ASIDE : TABLE;
    FieldVariable[] chunk = table[site >>> CHUNK];
    if (chunk == null) {
      chunk = new FieldVariable[1 << CHUNK];
    }
    U.storeFence(); // the variable's fields before its address, for readers without the lock
    chunk[site & ((1 << CHUNK) - 1)] = v;
    U.storeFence();
    table[site >>> CHUNK] = chunk;
    return v;
  }

  private static FieldVariable resolveInstance(int site, Class<?> objectClass) {
    SiteInfo sites = SiteInfo.get();
    Class<?> c = named(objectClass, sites.fieldOwner(site).replace('/', '.'));
    String name = sites.fieldName(site);
    for (; c != null; c = c.getSuperclass()) {
      long last = ShadowMembers.offset(c, ShadowMembers.LAST, name);
      if (last != ShadowMembers.NONE) {
        long write = ShadowMembers.offset(c, ShadowMembers.WRITE, name);
        long holder = ShadowMembers.holderOffset(c);
        return new FieldVariable(
            c.getName(), name, sites.fieldDescriptor(site), null, last, write, holder);
      }
      if (ShadowMembers.declares(c, name)) {
        return aside(c, name, false); // Not to be confused with a namesake further up.
      }
    }
    return FieldVariable.UNTRACKED;
  }

  private static FieldVariable resolveStaticField(int site) {
    SiteInfo sites = SiteInfo.get();
    String name = sites.fieldName(site);
    Class<?> c = ShadowMembers.load(sites.fieldOwner(site), sites.loader(site));
    for (; c != null; c = c.getSuperclass()) {
      AsideShadow shadow = ShadowMembers.shadowOfStatic(c, name);
      if (shadow != null) {
        return FieldVariable.ofStatic(c.getName(), name, sites.fieldDescriptor(site), shadow);
      }
      if (ShadowMembers.declares(c, name)) {
        return aside(c, name, true);
      }
    }
    return FieldVariable.UNTRACKED;
  }

  /** A field that {@code c} declares without a hidden member for it. */
  private static FieldVariable aside(Class<?> c, String name, boolean isStatic) {
    FieldVariable v = AsideFields.of(c).field(name, isStatic);
    return v != null ? v : FieldVariable.UNTRACKED;
  }

  /**
   * The superclass of {@code c} (itself included) with this name: the one that the instruction
   * names.
   */
  private static @Nullable Class<?> named(Class<?> c, String name) {
    Class<?> s = c;
    while (s != null && !s.getName().equals(name)) {
      s = s.getSuperclass();
    }
    return s;
  }
}
