package io.photofinish.instrument.weave;

import java.util.Set;

/**
 * Calls that need no calling context, because nothing woven can run inside them: static or final
 * methods of the JDK (or constructors with an empty body) that call only themselves and other such
 * methods, take no object whose methods they could call, and do not synchronize.
 */
final class TrivialCalls {
  /** Every method of these takes and returns primitives, strings or itself. */
  private static final Set<String> OWNERS =
      Set.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Character");

  /** Final classes; trivial are the methods without a parameter or array of other objects. */
  private static final Set<String> VALUES =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Boolean",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/StringBuilder");

  private static final Set<String> METHODS =
      Set.of(
          "java/lang/Object.<init>()V",
          "java/lang/Record.<init>()V",
          "java/lang/Enum.<init>(Ljava/lang/String;I)V",
          "java/lang/Object.getClass()Ljava/lang/Class;",
          "java/lang/Class.desiredAssertionStatus()Z",
          "java/lang/Enum.ordinal()I",
          "java/lang/Enum.name()Ljava/lang/String;",
          "java/util/Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;",
          "java/lang/System.nanoTime()J",
          "java/lang/System.currentTimeMillis()J",
          "java/lang/System.identityHashCode(Ljava/lang/Object;)I");

  private TrivialCalls() {}

  static boolean contains(String owner, String name, String descriptor) {
    if (!owner.startsWith("java/")) {
      return false;
    }
    return OWNERS.contains(owner)
        || (VALUES.contains(owner) && takesOnlyValues(descriptor))
        || METHODS.contains(owner + '.' + name + descriptor);
  }

  /** Streams and maps in the result (chars(), lines(), describeConstable()) run nothing yet. */
  private static boolean takesOnlyValues(String descriptor) {
    int end = descriptor.indexOf(')');
    for (int i = 1; i < end; i++) {
      char c = descriptor.charAt(i);
      if (c == 'L') {
        if (!descriptor.startsWith("Ljava/lang/String;", i)) {
          return false;
        }
        i = descriptor.indexOf(';', i);
      } else if (c == '[' && descriptor.charAt(i + 1) == 'L') {
        return false;
      }
    }
    return true;
  }
}
