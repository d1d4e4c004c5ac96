package io.photofinish.instrument.facts;

import io.photofinish.report.diagnosis.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Finds methods that write a variable only after they have found it unset. */
final class Checks {

  private Checks() {}

  static void find(AccessCode access, Set<Fact> facts) {
    MethodCode code = access.code();
    LockDepths depths = null;
    for (AbstractInsnNode write : access.writes()) {
      List<AbstractInsnNode> checks = checksBefore(access, write);
      if (!checks.isEmpty()) {
        facts.add(Fact.CHECK_THEN_STORE);
        depths = depths == null ? LockDepths.of(code) : depths;
        if (isDoubleChecked(checks, write, depths)) {
          facts.add(Fact.DOUBLE_CHECKED);
        }
      }
    }
    if (access.reads().size() == 1) {
      facts.add(Fact.READ_ONCE);
    }
  }

  private static boolean isDoubleChecked(
      List<AbstractInsnNode> checks, AbstractInsnNode write, LockDepths depths) {
    boolean outside = checks.stream().anyMatch(read -> depths.at(read) == 0);
    boolean inside = checks.stream().anyMatch(read -> depths.at(read) > 0);
    return outside && inside && depths.at(write) > 0;
  }

  /** The reads that decide whether the write is reached. */
  private static List<AbstractInsnNode> checksBefore(AccessCode access, AbstractInsnNode write) {
    MethodCode code = access.code();
    List<AbstractInsnNode> checks = new ArrayList<>();
    for (AbstractInsnNode read : access.reads()) {
      for (JumpInsnNode jump : testsOf(code, read)) {
        if (decides(code, jump, write)) {
          checks.add(read);
        }
      }
    }
    return checks;
  }

  /** Whether the write is reached from one branch only. */
  private static boolean decides(MethodCode code, JumpInsnNode jump, AbstractInsnNode write) {
    AbstractInsnNode otherwise = jump.getNext();
    return otherwise != null
        && code.reaches(List.of(jump.label), write, Set.of(jump))
            != code.reaches(List.of(otherwise), write, Set.of(jump));
  }

  /** The jumps that compare a value with null, 0, false or another constant. */
  static List<JumpInsnNode> testsOf(MethodCode code, AbstractInsnNode value) {
    List<JumpInsnNode> tests = new ArrayList<>();
    for (AbstractInsnNode use : code.usesOf(value)) {
      int opcode = use.getOpcode();
      if (use instanceof JumpInsnNode jump) {
        if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE
            || opcode == Opcodes.IFNULL
            || opcode == Opcodes.IFNONNULL
            || (opcode == Opcodes.IF_ICMPEQ || opcode == Opcodes.IF_ICMPNE)
                && comparesWithConstant(code, use)) {
          tests.add(jump);
        }
      } else if (opcode >= Opcodes.LCMP
          && opcode <= Opcodes.DCMPG
          && comparesWithConstant(code, use)) {
        tests.addAll(testsOf(code, use));
      }
    }
    return tests;
  }

  private static boolean comparesWithConstant(MethodCode code, AbstractInsnNode comparison) {
    return Stores.isConstant(code.values().makers(comparison, 0))
        || Stores.isConstant(code.values().makers(comparison, 1));
  }
}
