package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What woven code calls around calls of JDK methods that use an object they are given: {@code
 * addAll} reads its argument, {@code Collections.sort} changes it.
 */
public final class ObjectArguments {
  private ObjectArguments() {}

  /** Before a call that reads an argument, all of it. */
  public static void argument(@Nullable Object o, int site, ThreadState ts, long ctx) {
    try {
      Object owner = UsedType.owner(o);
      if (owner != null && !ObjectUses.shadow(owner, ts).coversRead(ts)) {
        ObjectUses.record(owner, false, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /**
   * Before a call that reads an argument if {@code receiver} is a collection of the JDK that takes
   * part in it: one of the program's reads it in code of the program.
   */
  public static void argument(
      @Nullable Object receiver, @Nullable Object o, int site, ThreadState ts, long ctx) {
    if (receiver != null && takes(receiver.getClass())) {
      argument(o, site, ts, ctx);
    }
  }

  private static boolean takes(Class<?> receiver) {
    UsedType used = UsedType.of(receiver);
    return used != null
        ? UsedType.inheritsAll(receiver) && !receiver.getName().contains("Unmodifiable")
        : receiver.getName().startsWith("java.util.concurrent.")
            || receiver.getName().startsWith("java.util.Collections$Synchronized")
            || receiver.getName().equals("java.util.Vector")
            || receiver.getName().equals("java.io.PrintStream");
  }

  /** Before a call of a static method that may change its argument; as {@link ObjectUses#begin}. */
  public static int beginArgument(@Nullable Object o, int site, ThreadState ts, long ctx) {
    try {
      Object owner = UsedType.owner(o);
      if (owner != null) {
        return ObjectUses.change(owner, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
    return 0;
  }

  /** Before a call of a static method that replaces elements of the list that is its argument. */
  public static void elements(@Nullable Object o, int site, ThreadState ts, long ctx) {
    argument(o, site, ts, ctx);
    try {
      Object owner = UsedType.owner(o);
      if (owner != null) {
        ListElements.replaceAll(owner, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** After a call of a static method that may change its argument. */
  public static void endArgument(
      int begun, @Nullable Object o, int site, ThreadState ts, long ctx) {
    if (begun != 0 && o != null) {
      ObjectUses.endSlow(begun, o, site, ts, ctx);
    }
  }
}
