package io.photofinish.instrument.objects;

import io.photofinish.instrument.weave.CallSite;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What a method of the JDK does to an object that it is given. Methods that may not look at it at
 * all, such as {@code removeAll} of an empty list, are left out.
 *
 * @param index of the argument
 * @param second index of another one that is read, or -1
 */
record UsedArgument(int index, Effect effect, int second) {
  enum Effect {
    READ,
    /** A read if the receiver is a collection of the JDK. */
    READ_BY_RECEIVER,
    CHANGE,
    /** Its elements are replaced, its structure stays. */
    REPLACE_ELEMENTS
  }

  private static final String COLLECTIONS = "java/util/Collections";

  private static final Map<String, Effect> STATIC =
      Map.ofEntries(
          Map.entry(COLLECTIONS + ".sort", Effect.CHANGE),
          Map.entry(COLLECTIONS + ".addAll", Effect.CHANGE),
          Map.entry(COLLECTIONS + ".shuffle", Effect.REPLACE_ELEMENTS),
          Map.entry(COLLECTIONS + ".reverse", Effect.REPLACE_ELEMENTS),
          Map.entry(COLLECTIONS + ".rotate", Effect.REPLACE_ELEMENTS),
          Map.entry(COLLECTIONS + ".fill", Effect.REPLACE_ELEMENTS),
          Map.entry(COLLECTIONS + ".max", Effect.READ),
          Map.entry(COLLECTIONS + ".min", Effect.READ),
          Map.entry(COLLECTIONS + ".frequency", Effect.READ),
          Map.entry(COLLECTIONS + ".binarySearch", Effect.READ),
          Map.entry("java/util/List.copyOf", Effect.READ),
          Map.entry("java/util/Set.copyOf", Effect.READ),
          Map.entry("java/util/Map.copyOf", Effect.READ),
          Map.entry("java/util/EnumSet.copyOf", Effect.READ),
          Map.entry("java/util/Objects.toString", Effect.READ),
          Map.entry("java/util/Objects.hashCode", Effect.READ),
          Map.entry("java/lang/String.valueOf", Effect.READ));

  /** Parameters of methods that read them whole. */
  private static final Set<String> COPIED =
      Set.of(
          "Ljava/util/Collection;",
          "Ljava/util/Map;",
          "Ljava/util/SortedSet;",
          "Ljava/util/SortedMap;",
          "Ljava/util/EnumMap;",
          "Ljava/util/PriorityQueue;",
          "Ljava/lang/CharSequence;",
          "Ljava/lang/StringBuilder;");

  private static final Set<String> BULK = Set.of("addAll", "putAll", "containsAll");

  /** The argument that a call uses, or null. */
  static @Nullable UsedArgument of(CallSite call) {
    Type[] arguments = call.argumentTypes();
    if (arguments.length == 0 || !call.owner().startsWith("java/")) {
      return null;
    }
    Type last = arguments[arguments.length - 1];
    if (call.isConstructor()) {
      return isCopied(last) && call.owner().matches("java/util/.*|java/lang/String(Builder)?")
          ? new UsedArgument(arguments.length - 1, Effect.READ, -1)
          : null;
    }
    return call.isStatic() ? ofStatic(call, arguments) : ofInstance(call, arguments, last);
  }

  private static @Nullable UsedArgument ofStatic(CallSite call, Type[] arguments) {
    String method = call.owner() + '.' + call.name();
    if (method.equals("java/lang/String.join")) {
      return new UsedArgument(1, Effect.READ, -1);
    }
    if (method.equals(COLLECTIONS + ".copy")) {
      return new UsedArgument(0, Effect.REPLACE_ELEMENTS, 1);
    }
    Effect effect = STATIC.get(method);
    return effect == null || arguments[0].getSort() != Type.OBJECT
        ? null
        : new UsedArgument(0, effect, -1);
  }

  private static @Nullable UsedArgument ofInstance(CallSite call, Type[] arguments, Type last) {
    int index = arguments.length - 1;
    boolean whole =
        switch (call.name()) {
          case "append" -> isText(last) && index == 0 && call.owner().contains("StringBu");
          case "print", "println" -> isText(last) && call.owner().equals("java/io/PrintStream");
          default -> BULK.contains(call.name()) && isCopied(last);
        };
    return whole ? new UsedArgument(index, Effect.READ_BY_RECEIVER, -1) : null;
  }

  private static boolean isCopied(Type type) {
    return type.getSort() == Type.OBJECT && COPIED.contains(type.getDescriptor());
  }

  private static boolean isText(Type type) {
    return type.getSort() == Type.OBJECT
        && (type.getInternalName().equals("java/lang/Object")
            || type.getInternalName().equals("java/lang/CharSequence"));
  }
}
