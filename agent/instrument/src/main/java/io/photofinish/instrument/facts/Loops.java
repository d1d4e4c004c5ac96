package io.photofinish.instrument.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Finds out whether a value decides on the end of a loop that reads it again and again. */
final class Loops {

  /** What becomes of a value. */
  enum Use {
    ENDS_LOOP,
    /** The method returns it, or something that depends on it. */
    IS_RETURNED,
    OTHER
  }

  private Loops() {}

  static Use use(MethodCode code, AbstractInsnNode value) {
    Set<AbstractInsnNode> seen = new HashSet<>();
    Deque<AbstractInsnNode> open = new ArrayDeque<>();
    open.add(value);
    boolean branches = false;
    while (!open.isEmpty()) {
      AbstractInsnNode maker = open.pop();
      for (AbstractInsnNode use : code.usesOf(maker)) {
        int opcode = use.getOpcode();
        if (use instanceof JumpInsnNode jump) {
          if (endsLoop(code, jump, value)) {
            return Use.ENDS_LOOP;
          }
          branches = true;
        } else if (opcode == Opcodes.IRETURN) {
          return Use.IS_RETURNED;
        } else if (opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG && seen.add(use)) {
          open.add(use);
        }
      }
    }
    return branches && code.returnsBoolean() ? Use.IS_RETURNED : Use.OTHER;
  }

  private static boolean endsLoop(MethodCode code, JumpInsnNode jump, AbstractInsnNode value) {
    boolean again = false;
    boolean ends = false;
    for (AbstractInsnNode next : code.successors(jump)) {
      if (next == value || code.reaches(next, value)) {
        again = true;
      } else {
        ends = true;
      }
    }
    return again && ends;
  }
}
