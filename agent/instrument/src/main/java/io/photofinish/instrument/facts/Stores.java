package io.photofinish.instrument.facts;

import io.photofinish.report.diagnosis.Fact;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Finds what kind of value is written. */
final class Stores {

  private Stores() {}

  /**
   * Notes what the access writes.
   *
   * @param isMutable whether objects of a class, by its internal name, can be seen half made
   */
  static void find(AccessCode access, Predicate<String> isMutable, Set<Fact> facts) {
    if (!access.isWrite()) {
      return;
    }
    Set<AbstractInsnNode> makers = access.written(access.access());
    if (isConstant(makers)) {
      facts.add(Fact.STORES_CONSTANT);
    } else if (!makers.isEmpty() && makers.stream().allMatch(i -> allocates(i, isMutable))) {
      facts.add(Fact.STORES_NEW);
    }
  }

  /** Whether a value is a constant whichever way it came. */
  static boolean isConstant(Set<AbstractInsnNode> makers) {
    return !makers.isEmpty()
        && makers.stream()
            .allMatch(i -> i.getOpcode() >= Opcodes.ACONST_NULL && i.getOpcode() <= Opcodes.LDC);
  }

  private static boolean allocates(AbstractInsnNode i, Predicate<String> isMutable) {
    int opcode = i.getOpcode();
    return opcode == Opcodes.NEW && isMutable.test(((TypeInsnNode) i).desc)
        || opcode == Opcodes.NEWARRAY
        || opcode == Opcodes.ANEWARRAY
        || opcode == Opcodes.MULTIANEWARRAY;
  }
}
