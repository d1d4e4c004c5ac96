package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The local variables from whose arrays a method accesses elements more than once. Each gets a
 * local beside it for the array's shadow, found at the first such access and forgotten when the
 * variable is assigned: finding it costs more than all the rest of a check. The local holds the
 * shadow, which keeps no array alive.
 */
final class ArrayLocals {
  static final int NONE = -1;
  private static final int MOST = 8;

  private final Map<AbstractInsnNode, Integer> arrays = new HashMap<>();
  private final Map<Integer, Integer> shadows = new HashMap<>();

  private ArrayLocals() {}

  /**
   * @param sweeps whose accesses have no use for a shadow
   */
  static ArrayLocals of(
      WeaveLevel level, MethodNode method, SweepLoops sweeps, Predicate<Label> isJumpTarget) {
    ArrayLocals found = new ArrayLocals();
    if (!level.accesses()) {
      return found;
    }
    LocalTags stack = new LocalTags();
    boolean repeats = false;
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof LabelNode label) {
        if (isJumpTarget.test(label.getLabel())) {
          stack.clear();
        }
        continue;
      }
      int opcode = i.getOpcode();
      if (ArrayAccesses.isAccess(opcode) && sweeps.at(i) == null) {
        int array = stack.peek(StackEffect.popped(opcode) - 1);
        if (array != LocalTags.UNKNOWN) {
          found.arrays.put(i, array);
        }
      }
      repeats |=
          i instanceof JumpInsnNode jump
              && method.instructions.indexOf(jump.label) < method.instructions.indexOf(i);
      StackEffect.apply(i, stack);
    }
    found.choose(repeats);
    return found;
  }

  private void choose(boolean repeats) {
    Map<Integer, Integer> uses = new HashMap<>();
    arrays.values().forEach(local -> uses.merge(local, 1, Integer::sum));
    uses.forEach(
        (local, count) -> {
          if ((repeats || count > 1) && shadows.size() < MOST) {
            shadows.put(local, shadows.size());
          }
        });
  }

  int count() {
    return shadows.size();
  }

  /** The number of the shadow of the array that the instruction accesses, or NONE. */
  int shadowAt(AbstractInsnNode access) {
    Integer array = arrays.get(access);
    return array == null ? NONE : shadowOf(array);
  }

  /** The number of the shadow of the array in a local variable, or NONE. */
  int shadowOf(int local) {
    return shadows.getOrDefault(local, NONE);
  }
}
