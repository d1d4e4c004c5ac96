package io.photofinish.it.fuzz.play;

import java.io.PrintStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What random classes call: they show their values here, and ask whether they may go on. Everything
 * shown is folded into one digest, so that two runs of a class can be compared by a number.
 */
public final class Trace {
  private static final int FUEL = 600;
  private static final int MOST_ELEMENTS = 40;

  /** What differs from run to run in the names of classes and in messages. */
  private static final Pattern VARYING =
      Pattern.compile("\\$\\$Lambda[$/0-9a-fx]*|(@|0x)[0-9a-f]{3,16}|/\\d{5,}");

  private static final Pattern REASON = Pattern.compile(" because .*");

  private static int fuel;
  private static long digest;
  private static boolean large;
  private static @Nullable PrintStream log;

  private Trace() {}

  /**
   * Begins a program.
   *
   * @param isLarge whether some method may be so large that the JVM does not find the reason of a
   *     {@code NullPointerException} any more, woven or not
   */
  static void begin(boolean isLarge, @Nullable PrintStream eachValue) {
    large = isLarge;
    fuel = FUEL;
    digest = 0;
    log = eachValue;
  }

  static void refuel() {
    fuel = FUEL;
  }

  static long digest() {
    return digest;
  }

  /** Whether the program may go on; each loop and each method asks, so that all of them end. */
  public static boolean tick() {
    return fuel-- > 0;
  }

  public static void see(int value) {
    note("I" + value);
  }

  public static void see(long value) {
    note("J" + value);
  }

  public static void see(float value) {
    note("F" + value);
  }

  public static void see(double value) {
    note("D" + value);
  }

  public static void see(@Nullable Object value) {
    note(describe(value, 1));
    if (value instanceof Throwable thrown) {
      stack(thrown);
    }
  }

  /** The frames from the top down to those of the {@link Player}. */
  private static void stack(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().equals(Player.class.getName())) {
        break;
      }
      note("  at " + frame.getClassName() + '.' + frame.getMethodName() + frame.getLineNumber());
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      note("  suppressed " + describe(suppressed, 0));
    }
    Throwable cause = thrown.getCause();
    if (cause != null && cause != thrown) {
      note("  cause");
      see(cause);
    }
  }

  static void note(String text) {
    String same = VARYING.matcher(text).replaceAll("~");
    same = large ? REASON.matcher(same).replaceAll("") : same;
    digest = 31 * digest + same.hashCode();
    if (log != null) {
      log.println(same);
    }
  }

  static String describe(@Nullable Object value, int depth) {
    if (value == null) {
      return "null";
    }
    String type = value.getClass().getName();
    if (value instanceof Throwable thrown) {
      return type + ": " + thrown.getMessage();
    }
    if (value instanceof String || value instanceof Number || value instanceof Class) {
      return type + ' ' + value;
    }
    if (value instanceof Boolean || value instanceof Character || value instanceof StringBuilder) {
      return type + ' ' + value;
    }
    if (value instanceof Collection<?> all) {
      return type + " of " + all.size();
    }
    if (value instanceof Map<?, ?> map) {
      return type + " of " + map.size();
    }
    return value.getClass().isArray() && depth > 0 ? type + elements(value, depth) : type;
  }

  private static String elements(Object array, int depth) {
    StringBuilder text = new StringBuilder();
    int length = Array.getLength(array);
    text.append(length);
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      text.append(' ').append(describe(Array.get(array, i), depth - 1));
    }
    return text.toString();
  }

  /** Bootstrap of dynamic call sites: they call the method {@code target}. */
  public static CallSite call(
      MethodHandles.Lookup lookup, String name, MethodType type, MethodHandle target) {
    note("linked " + lookup.lookupClass().getName() + ' ' + name + type);
    return new ConstantCallSite(target.asType(type));
  }

  /** Bootstrap of dynamic constants. */
  public static Object constant(MethodHandles.Lookup lookup, String name, Class<?> type) {
    note("constant " + lookup.lookupClass().getName() + ' ' + name);
    return type == int.class ? (Object) name.hashCode() : name;
  }
}
