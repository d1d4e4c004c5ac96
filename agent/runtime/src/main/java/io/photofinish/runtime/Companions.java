package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes that hold what cannot be added to a class that is loaded already. Only code
 * of that class refers to them.
 */
public final class Companions {
  private static int count;

  private Companions() {}

  /** A name that no class has yet, in the package of {@code internalName}. */
  public static synchronized String name(String internalName) {
    return internalName + ShadowMembers.PREFIX + ++count;
  }

  /** Defines a class of that package in the loader of that class. */
  public static void define(@Nullable ClassLoader loader, byte[] classFile) {
    Unsafe.getUnsafe().defineClass(null, classFile, 0, classFile.length, loader, null);
  }
}
