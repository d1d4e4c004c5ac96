package io.photofinish.instrument.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** An access to a field or an array element, and what else its method does to that variable. */
final class AccessCode {

  private final MethodCode code;
  private final AbstractInsnNode access;
  private final List<AbstractInsnNode> reads = new ArrayList<>();
  private final List<AbstractInsnNode> writes = new ArrayList<>();

  AccessCode(MethodCode code, AbstractInsnNode access) {
    this.code = code;
    this.access = access;
    for (AbstractInsnNode i : code.instructions()) {
      if (isAccess(i) && isSameVariable(i)) {
        (isWrite(i) ? writes : reads).add(i);
      }
    }
  }

  MethodCode code() {
    return code;
  }

  AbstractInsnNode access() {
    return access;
  }

  boolean isWrite() {
    return isWrite(access);
  }

  boolean isElement() {
    return !(access instanceof FieldInsnNode);
  }

  /** Every read of the variable in the method. */
  List<AbstractInsnNode> reads() {
    return reads;
  }

  /** Every write of the variable in the method. */
  List<AbstractInsnNode> writes() {
    return writes;
  }

  /** The instructions that may have made the value written. */
  Set<AbstractInsnNode> written(AbstractInsnNode write) {
    int operands = code.values().operands(write).size();
    return code.values().makers(write, operands - 1);
  }

  /** The instructions that may have made the object whose field it is, or the array. */
  Set<AbstractInsnNode> object() {
    return access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC
        ? Set.of()
        : code.values().makers(access, 0);
  }

  static boolean isAccess(AbstractInsnNode i) {
    int opcode = i.getOpcode();
    return i instanceof FieldInsnNode
        || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
        || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
  }

  static boolean isWrite(AbstractInsnNode i) {
    int opcode = i.getOpcode();
    return opcode == Opcodes.PUTFIELD
        || opcode == Opcodes.PUTSTATIC
        || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
  }

  private boolean isSameVariable(AbstractInsnNode other) {
    if (access instanceof FieldInsnNode one) {
      boolean isStatic =
          one.getOpcode() == Opcodes.GETSTATIC || one.getOpcode() == Opcodes.PUTSTATIC;
      return other instanceof FieldInsnNode two
          && one.name.equals(two.name)
          && one.desc.equals(two.desc)
          && (isStatic
              ? two.getOpcode() == Opcodes.GETSTATIC || two.getOpcode() == Opcodes.PUTSTATIC
              : Likeness.of(code, one, 0, two, 0));
    }
    return !(other instanceof FieldInsnNode)
        && Likeness.of(code, access, 0, other, 0)
        && Likeness.of(code, access, 1, other, 1);
  }
}
