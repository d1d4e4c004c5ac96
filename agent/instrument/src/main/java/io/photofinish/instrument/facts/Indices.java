package io.photofinish.instrument.facts;

import io.photofinish.report.diagnosis.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;

/** Finds out how an array element is named: by which field and which index. */
final class Indices {

  private Indices() {}

  static void find(AccessCode access, Set<Fact> facts) {
    if (!access.isElement()) {
      return;
    }
    MethodCode code = access.code();
    Set<AbstractInsnNode> index = code.values().makers(access.access(), 1);
    if (isLoopVariable(index)) {
      facts.add(Fact.LOOP_INDEX);
      if (runsToIncludedEnd(code, index)) {
        facts.add(Fact.INCLUSIVE_RANGE);
      }
    } else if (index.size() == 1 && isShifted(code, index.iterator().next())) {
      facts.add(Fact.SHIFTED_INDEX);
    }
  }

  private static boolean isLoopVariable(Set<AbstractInsnNode> makers) {
    return makers.stream().anyMatch(IincInsnNode.class::isInstance);
  }

  private static boolean isShifted(MethodCode code, AbstractInsnNode sum) {
    if (sum.getOpcode() != Opcodes.IADD && sum.getOpcode() != Opcodes.ISUB) {
      return false;
    }
    Set<AbstractInsnNode> one = code.values().makers(sum, 0);
    Set<AbstractInsnNode> two = code.values().makers(sum, 1);
    return isLoopVariable(one) && Stores.isConstant(two)
        || isLoopVariable(two) && Stores.isConstant(one);
  }

  /** {@code i <= end}: javac jumps out of the loop when the variable is greater. */
  private static boolean runsToIncludedEnd(MethodCode code, Set<AbstractInsnNode> index) {
    for (AbstractInsnNode i : code.instructions()) {
      if (i.getOpcode() == Opcodes.IF_ICMPGT && code.values().makers(i, 0).equals(index)) {
        return true;
      }
    }
    return false;
  }

  /** The field that the array is held in, as {@code owner.name}; {@code null} if not known. */
  static @Nullable String holder(AccessCode access) {
    if (!access.isElement()) {
      return null;
    }
    Set<AbstractInsnNode> makers = access.object();
    for (int depth = 0; depth < 8 && makers.size() == 1; depth++) {
      AbstractInsnNode maker = makers.iterator().next();
      if (maker instanceof FieldInsnNode field) {
        return field.owner.replace('/', '.') + "." + field.name;
      }
      if (maker.getOpcode() != Opcodes.AALOAD) {
        return null;
      }
      makers = access.code().values().makers(maker, 0); // a row: the field holds the rows
    }
    return null;
  }
}
