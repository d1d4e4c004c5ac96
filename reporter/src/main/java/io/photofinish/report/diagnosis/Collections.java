package io.photofinish.report.diagnosis;

import java.util.Set;

/** The collections of the JDK that are not thread-safe. */
final class Collections {

  private static final Set<String> MAPS =
      Set.of("HashMap", "LinkedHashMap", "TreeMap", "WeakHashMap", "IdentityHashMap", "EnumMap");

  private static final Set<String> OTHERS =
      Set.of(
          "ArrayList",
          "LinkedList",
          "ArrayDeque",
          "PriorityQueue",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "BitSet");

  private Collections() {}

  static boolean isCollection(String className) {
    return isOf(MAPS, className) || isOf(OTHERS, className);
  }

  private static boolean isOf(Set<String> names, String className) {
    return className.startsWith("java.util.")
        && names.contains(className.substring("java.util.".length()));
  }

  /** What to use instead of a class of those above. */
  static String replacement(String className) {
    return switch (Names.simple(className)) {
      case "TreeMap" -> "ConcurrentSkipListMap";
      case "TreeSet" -> "ConcurrentSkipListSet";
      case "HashSet", "LinkedHashSet" -> "ConcurrentHashMap.newKeySet()";
      case "ArrayList" -> "CopyOnWriteArrayList if it is mostly read";
      case "LinkedList", "ArrayDeque" -> "ConcurrentLinkedQueue, or a BlockingQueue";
      case "PriorityQueue" -> "PriorityBlockingQueue";
      case "BitSet" -> "AtomicIntegerArray";
      default -> "ConcurrentHashMap";
    };
  }
}
