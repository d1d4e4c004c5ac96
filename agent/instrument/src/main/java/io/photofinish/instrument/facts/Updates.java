package io.photofinish.instrument.facts;

import io.photofinish.report.diagnosis.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Finds updates: what is written is made of what was read. */
final class Updates {

  private Updates() {}

  static void find(AccessCode access, Set<Fact> facts) {
    if (access.isWrite()) {
      if (isMadeOf(access, access.access(), access.reads())) {
        facts.add(Fact.READ_MODIFY_WRITE);
      }
      return;
    }
    for (AbstractInsnNode write : access.writes()) {
      if (isMadeOf(access, write, List.of(access.access()))) {
        facts.add(Fact.READ_MODIFY_WRITE);
      }
    }
  }

  private static boolean isMadeOf(
      AccessCode access, AbstractInsnNode write, List<AbstractInsnNode> reads) {
    MethodCode code = access.code();
    Set<AbstractInsnNode> seen = new HashSet<>();
    Deque<AbstractInsnNode> open = new ArrayDeque<>(access.written(write));
    while (!open.isEmpty()) {
      AbstractInsnNode maker = open.pop();
      if (reads.contains(maker)) {
        return true;
      }
      if (!seen.add(maker)) {
        continue;
      }
      if (maker.getOpcode() == Opcodes.NEW) {
        constructorArguments(code, maker, open);
      } else {
        List<SourceValue> operands = code.values().operands(maker);
        operands
            .subList(0, passedOn(maker, operands.size()))
            .forEach(value -> open.addAll(value.insns));
      }
    }
    return false;
  }

  private static void constructorArguments(
      MethodCode code, AbstractInsnNode made, Deque<AbstractInsnNode> open) {
    for (AbstractInsnNode use : code.usesOf(made)) {
      if (use instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && code.values().makers(call, 0).contains(made)) {
        List<SourceValue> operands = code.values().operands(call);
        operands.subList(1, operands.size()).forEach(value -> open.addAll(value.insns));
      }
    }
  }

  /**
   * How many of its operands, from the first, an instruction makes its value of: all in arithmetic,
   * conversions and calls of the JDK ({@code Math.max}, {@code plus}); the object in {@code
   * head.next} and {@code sum.plus(n)}. What a method of the program does with an argument is not
   * known: it may be no more than a hint where to search.
   */
  private static int passedOn(AbstractInsnNode i, int operands) {
    int opcode = i.getOpcode();
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.I2S
        || i instanceof InvokeDynamicInsnNode
        || i instanceof FieldInsnNode && opcode == Opcodes.GETFIELD) {
      return operands;
    }
    if (i instanceof MethodInsnNode call) {
      return call.owner.startsWith("java/") ? operands : opcode == Opcodes.INVOKESTATIC ? 0 : 1;
    }
    return 0;
  }
}
