package io.photofinish.instrument.facts;

import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds methods that ask a concurrent map, and then use what it holds. */
final class ConcurrentMaps {

  private static final Set<String> MAPS =
      Set.of(
          "java/util/concurrent/ConcurrentMap",
          "java/util/concurrent/ConcurrentNavigableMap",
          "java/util/concurrent/ConcurrentHashMap",
          "java/util/concurrent/ConcurrentSkipListMap");

  private static final Set<String> QUESTIONS = Set.of("get", "containsKey", "isEmpty", "size");

  private ConcurrentMaps() {}

  /** Whether an object may come from such a map, in a method that branches on the map's answer. */
  static boolean isCheckedThenUsed(MethodCode code, Set<AbstractInsnNode> object) {
    return object.stream().anyMatch(i -> isCall(i, Set.of("get", "getOrDefault", "putIfAbsent")))
        && code.instructions().stream()
            .anyMatch(i -> isCall(i, QUESTIONS) && !Checks.testsOf(code, i).isEmpty());
  }

  private static boolean isCall(AbstractInsnNode i, Set<String> names) {
    return i instanceof MethodInsnNode call
        && MAPS.contains(call.owner)
        && names.contains(call.name);
  }
}
