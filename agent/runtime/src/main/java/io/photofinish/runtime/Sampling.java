package io.photofinish.runtime;

import io.photofinish.clock.ThreadClock;
import java.lang.reflect.Array;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * Which variables are watched when only a share of them is. A field is chosen by the weaver, which
 * leaves accesses to others as they are; what it cannot tell apart is chosen here: arrays by their
 * length, so that the choice is the same for all threads, costs no look-up, and is taken out of
 * loops by the JIT; objects of the JDK by their family; what has volatile or atomic accesses by
 * lot, once for each variable. Synchronization is followed whole, whatever is chosen.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>memory mode
 * <tr><td>on <td>the agent's start, before anything is woven <td>plain
 * <tr><td>multiplier, addend, limit, seed, share <td>{@link #choose}, which may be called again <td>plain:
 *     a thread that still goes by the values before misses accesses, no more
 * <tr><td>drawn <td>any thread <td>plain: it does not matter if two draw the same lot
 * </table>
 */
public final class Sampling {
  /** What woven code gives for its context when only a share is watched. */
  static final long NO_CONTEXT = -1;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Whether the process was started to watch only a share. */
  static boolean on;

  private static int multiplier;
  private static int addend;
  private static int limit = Integer.MIN_VALUE;
  private static long seed;
  private static double share;
  private static long drawn;

  private Sampling() {}

  /** Goes by these from now on; the first call comes before anything is woven. */
  public static void choose(long newSeed, double newShare) {
    on = true;
    ThreadClock.beThrifty();
    seed = newSeed;
    share = newShare;
    long random = mix(newSeed + GOLDEN);
    multiplier = (int) random | 1;
    addend = (int) (random >>> 32);
    limit =
        (int) Math.min(Integer.MIN_VALUE + (long) (ofKind(newShare) * 0x1p32), Integer.MAX_VALUE);
  }

  /**
   * The share of the kinds of elements, such as int, whose accesses are woven, and of the lengths
   * of arrays that are watched there. Half the choice is made by the weaver, so that most processes
   * do not pay for the other half.
   */
  public static double ofKind(double share) {
    return Math.sqrt(share);
  }

  /** Whether arrays of this length are watched. */
  @ForceInline
  static boolean watchesLength(int length) {
    return length * multiplier + addend < limit;
  }

  /** Whether an array is watched, by its length and the kind of its elements. */
  static boolean watchesArray(@Nullable Object array) {
    return !on
        || array == null
        || (watchesLength(Array.getLength(array))
            && watchesKind(array.getClass().descriptorString().charAt(1)));
  }

  /** Whether accesses of elements are woven, by the first character of their descriptor. */
  public static boolean watchesKind(char kind) {
    String name = kind == '[' ? "L" : kind == 'Z' ? "B" : String.valueOf(kind);
    return isBelow(hash(seed, "[", name), ofKind(share));
  }

  /** Whether a variable of this name is watched; that of a class is its internal one. */
  public static boolean watches(String owner, String name) {
    return isBelow(hash(seed, owner, name), share);
  }

  /** Whether a field is watched. */
  static boolean watches(FieldVariable v) {
    return !on || watches(v.declaringClass.replace('.', '/'), v.name);
  }

  /** A number that stands for a name; uniform over the seeds. */
  public static long hash(long seed, String owner, String name) {
    return mix(seed + (((long) owner.hashCode() << 32) ^ name.hashCode()) * GOLDEN);
  }

  /** Whether a hash is among the chosen ones; a larger share keeps those of a smaller one. */
  public static boolean isBelow(long hash, double share) {
    return (hash >>> 11) * 0x1p-53 < share;
  }

  /** Whether a new variable with volatile or atomic accesses has these recorded. */
  static boolean watchesAtomic() {
    return !on || isBelow(mix(seed + ++drawn * GOLDEN), share);
  }

  /** Whether objects of this class of the JDK are watched. */
  static boolean watchesUses(Class<?> c) {
    return !on || watches("", family(c.getName()));
  }

  /** The name that a class of the JDK has in common with its views and those it is built from. */
  public static String family(String className) {
    int nested = className.indexOf('$');
    String outer = nested < 0 ? className : className.substring(0, nested);
    return switch (outer) {
      case "java.util.HashSet", "java.util.LinkedHashSet", "java.util.LinkedHashMap" ->
          "java.util.HashMap";
      case "java.util.TreeSet" -> "java.util.TreeMap";
      case "java.util.RegularEnumSet", "java.util.JumboEnumSet" -> "java.util.EnumSet";
      default -> outer;
    };
  }

  /** Whether what reads from or writes to memory through objects of the JDK is woven. */
  public static boolean watchesBuffers() {
    return !on || watches("", "java.nio.Buffer");
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
