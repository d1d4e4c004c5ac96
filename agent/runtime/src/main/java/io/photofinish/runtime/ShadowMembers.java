package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Finds the hidden members that the weaver gave a class. Cold: asked once for each site. */
public final class ShadowMembers {
  /** Prefix of every hidden member; reflection is filtered by it. */
  public static final String PREFIX = "$pf$";

  /** Prefix of the word of the last access of the field named behind it. */
  public static final String LAST = "$pf$l$";

  /** Prefix of the word of the last write before it. */
  public static final String WRITE = "$pf$w$";

  /** Prefix of the state of the volatile field named behind it. */
  public static final String VOLATILE = "$pf$v$";

  /** Reference to what is kept beside an object: read vectors, the clock of its monitor. */
  public static final String HOLDER = "$pf$o";

  /**
   * Prefix of the reference to the shadow of the static field named behind it, an {@link
   * AsideShadow}. The words are not in the class itself: who refers to them, as the tables by site
   * do, must not keep the class alive.
   */
  public static final String STATIC = "$pf$s$";

  /** No such member. */
  public static final long NONE = 0;

  private static final Unsafe U = Unsafe.getUnsafe();

  private ShadowMembers() {}

  /** Offset of member {@code prefix + name} declared by {@code c} itself, or {@link #NONE}. */
  public static long offset(Class<?> c, String prefix, String name) {
    try {
      return U.objectFieldOffset(c, prefix.concat(name));
    } catch (InternalError e) {
      return NONE; // How Unsafe says "no such field".
    }
  }

  /** Offset of the holder in objects of class {@code c}, or {@link #NONE}. */
  public static long holderOffset(Class<?> c) {
    for (Class<?> s = c; s != null; s = s.getSuperclass()) {
      long offset = offset(s, HOLDER, "");
      if (offset != NONE) {
        return offset;
      }
    }
    return NONE;
  }

  /** The shadow of a plain static field that {@code c} itself declares; null without a member. */
  static @Nullable AsideShadow shadowOfStatic(Class<?> c, String name) {
    long offset = offset(c, STATIC, name);
    if (offset == NONE) {
      return null;
    }
    Object base = staticBase(c);
    Object present = U.getReferenceAcquire(base, offset);
    if (present == null) {
      AsideShadow made = new AsideShadow(c);
      present = U.compareAndExchangeReference(base, offset, null, made);
      if (present == null) {
        return made;
      }
    }
    return (AsideShadow) present;
  }

  /** Whether {@code c} itself declares a field of this name. */
  public static boolean declares(Class<?> c, String name) {
    return offset(c, "", name) != NONE;
  }

  /**
   * What Unsafe takes as the base of the static fields of {@code c}: in HotSpot, the class itself.
   */
  public static Object staticBase(Class<?> c) {
    return c;
  }

  /** The class that code of {@code loader} sees under this name, or null; never initializes it. */
  public static @Nullable Class<?> load(String internalName, @Nullable ClassLoader loader) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
