package io.photofinish.instrument.facts;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Whether two operands are written alike in the source: made by the same instructions, or by ones
 * that do the same, as the two {@code rows[i]} of {@code rows[i] = rows[i] + 1}.
 */
final class Likeness {

  private static final int MAX_DEPTH = 4;

  private Likeness() {}

  static boolean of(
      MethodCode code, AbstractInsnNode one, int itsOperand, AbstractInsnNode two, int operand) {
    Set<AbstractInsnNode> first = code.values().makers(one, itsOperand);
    Set<AbstractInsnNode> second = code.values().makers(two, operand);
    return !first.isEmpty() && alike(code, first, second, MAX_DEPTH);
  }

  private static boolean alike(
      MethodCode code, Set<AbstractInsnNode> first, Set<AbstractInsnNode> second, int depth) {
    return first.equals(second)
        || first.size() == 1
            && second.size() == 1
            && depth > 0
            && doTheSame(code, first.iterator().next(), second.iterator().next(), depth);
  }

  private static boolean doTheSame(
      MethodCode code, AbstractInsnNode one, AbstractInsnNode two, int depth) {
    if (one.getOpcode() != two.getOpcode() || !haveSameArgument(one, two)) {
      return false;
    }
    List<SourceValue> first = code.values().operands(one);
    List<SourceValue> second = code.values().operands(two);
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!alike(code, first.get(i).insns, second.get(i).insns, depth - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Calls and allocations are never the same: each may give another object. */
  private static boolean haveSameArgument(AbstractInsnNode one, AbstractInsnNode two) {
    if (one instanceof FieldInsnNode a && two instanceof FieldInsnNode b) {
      return a.owner.equals(b.owner) && a.name.equals(b.name) && a.desc.equals(b.desc);
    }
    if (one instanceof LdcInsnNode a && two instanceof LdcInsnNode b) {
      return a.cst.equals(b.cst);
    }
    if (one instanceof IntInsnNode a && two instanceof IntInsnNode b) {
      return a.operand == b.operand;
    }
    return one.getType() == AbstractInsnNode.INSN
        && two.getType() == AbstractInsnNode.INSN
        && one.getOpcode() != Opcodes.NOP; // a parameter: another one is another value
  }
}
