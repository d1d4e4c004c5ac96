package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Lets woven code find the runtime, whatever its class loader delegates. The JVM asks that loader
 * for each class that woven code names; loaders of OSGi, of modules, of applications that isolate
 * others pass on only names that they know. So each {@code loadClass} of the program asks here
 * first, and its own code never sees such a name.
 */
public final class OwnClasses {
  private static final String RUNTIME = "io.photofinish.runtime.";
  private static final String CLOCK = "io.photofinish.clock.";

  private OwnClasses() {}

  /** The class of ours that has this name, or null. Woven at the start of {@code loadClass}. */
  public static @Nullable Class<?> find(@Nullable String name) {
    if (name == null || !(name.startsWith(RUNTIME) || name.startsWith(CLOCK))) {
      return null;
    }
    return ShadowMembers.load(name, null);
  }
}
