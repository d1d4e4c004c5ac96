package io.photofinish.instrument.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the field that holds the lock which a method takes around an access. */
final class LockFields {

  private LockFields() {}

  /**
   * The field, as {@code owner.name}; {@code null} if there is none or the code does not show it.
   */
  static @Nullable String around(MethodCode code, AbstractInsnNode access) {
    LockDepths depths = LockDepths.of(code);
    if (depths.at(access) == 0) {
      return null;
    }
    String found = null;
    for (AbstractInsnNode i : code.instructions()) {
      if (takesLock(i) && depths.at(i) < depths.at(access) && code.reaches(i, access)) {
        found = fieldOf(code.values().makers(i, 0));
      }
    }
    return found;
  }

  private static boolean takesLock(AbstractInsnNode i) {
    return i.getOpcode() == Opcodes.MONITORENTER
        || i instanceof MethodInsnNode call
            && call.owner.startsWith("java/util/concurrent/locks/")
            && (call.name.equals("lock") || call.name.equals("lockInterruptibly"));
  }

  private static @Nullable String fieldOf(Set<AbstractInsnNode> makers) {
    return makers.size() == 1 && makers.iterator().next() instanceof FieldInsnNode field
        ? field.owner.replace('/', '.') + "." + field.name
        : null;
  }
}
