package io.photofinish.instrument.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** How many locks a method has taken at each instruction, on the first way that leads there. */
final class LockDepths {

  private final Map<AbstractInsnNode, Integer> depths = new IdentityHashMap<>();

  private LockDepths() {}

  static LockDepths of(MethodCode code) {
    LockDepths found = new LockDepths();
    List<AbstractInsnNode> all = code.instructions();
    if (all.isEmpty()) {
      return found;
    }
    Deque<AbstractInsnNode> open = new ArrayDeque<>();
    found.depths.put(all.get(0), code.isSynchronized() ? 1 : 0);
    open.add(all.get(0));
    while (!open.isEmpty()) {
      AbstractInsnNode i = open.poll();
      int after = Math.max(0, found.at(i) + change(i));
      for (AbstractInsnNode next : code.successors(i)) {
        if (found.depths.putIfAbsent(next, after) == null) {
          open.add(next);
        }
      }
    }
    return found;
  }

  int at(AbstractInsnNode i) {
    return depths.getOrDefault(i, 0);
  }

  private static int change(AbstractInsnNode i) {
    if (i.getOpcode() == Opcodes.MONITORENTER) {
      return 1;
    }
    if (i.getOpcode() == Opcodes.MONITOREXIT) {
      return -1;
    }
    if (i instanceof MethodInsnNode call && call.owner.startsWith("java/util/concurrent/locks/")) {
      return switch (call.name) {
        case "lock", "lockInterruptibly" -> 1;
        case "writeLock" -> call.desc.equals("()J") ? 1 : 0; // of a StampedLock
        case "unlock", "unlockWrite" -> -1;
        default -> 0;
      };
    }
    return 0;
  }
}
