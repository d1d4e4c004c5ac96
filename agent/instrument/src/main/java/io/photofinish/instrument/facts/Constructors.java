package io.photofinish.instrument.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Finds out whether a constructor has handed out the object it constructs. */
final class Constructors {

  private Constructors() {}

  /** Whether the object is handed out on a way that leads to {@code write}. */
  static boolean leaksBefore(MethodCode constructor, AbstractInsnNode write) {
    AbstractInsnNode self = constructor.receiver();
    if (self == null) {
      return false;
    }
    for (AbstractInsnNode use : constructor.usesOf(self)) {
      if (use != write && handsOut(constructor, use, self) && constructor.reaches(use, write)) {
        return true;
      }
    }
    return false;
  }

  private static boolean handsOut(MethodCode code, AbstractInsnNode use, AbstractInsnNode self) {
    List<SourceValue> operands = code.values().operands(use);
    switch (use.getOpcode()) {
      case Opcodes.PUTSTATIC, Opcodes.INVOKESTATIC -> {
        return true;
      }
      case Opcodes.PUTFIELD -> {
        return operands.get(1).insns.contains(self) && !operands.get(0).insns.contains(self);
      }
      case Opcodes.AASTORE -> {
        return operands.get(2).insns.contains(self);
      }
      default -> {
        return use instanceof InvokeDynamicInsnNode
            || use instanceof MethodInsnNode call
                && (isArgument(operands, self) || startsThread(call));
      }
    }
  }

  private static boolean isArgument(List<SourceValue> operands, @Nullable AbstractInsnNode self) {
    return operands.stream().skip(1).anyMatch(value -> value.insns.contains(self));
  }

  /** {@code start()} called on the object itself, which then must be a thread. */
  private static boolean startsThread(MethodInsnNode call) {
    return call.name.equals("start") && call.desc.equals("()V");
  }
}
