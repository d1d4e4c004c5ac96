package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the array accesses whose checks may wait until their loop is left, where neighbouring
 * elements become one check of a range (as BigFoot does: Rhodes, Flanagan and Freund, PLDI 2017).
 *
 * <p>A loop is such if nothing in it can synchronize, run other code, or initialize a class: then
 * all its accesses belong to one epoch, know the same of other threads, and it makes no difference
 * when within the loop they are recorded. Which accesses of such a loop are worth it is a guess:
 * those whose index comes from a variable that is counted up or down. Nothing depends on the guess,
 * for the woven code merges what really are neighbours and records all else at once.
 */
final class SweepLoops {
  private static final int MOST_SWEEPS = 12;
  private static final int LARGEST_STEP = 64;

  /**
   * One access with two locals of its own: the array, and the span of elements not yet recorded.
   *
   * @param number of the sweep in its method
   * @param line of the access
   * @param step from one element to the next
   */
  record Sweep(AbstractInsnNode access, int number, int line, int step) {}

  private static final SweepLoops NONE = new SweepLoops();

  private final List<Sweep> sweeps = new ArrayList<>();
  private final Map<AbstractInsnNode, Sweep> byAccess = new HashMap<>();
  private final Map<AbstractInsnNode, List<Sweep>> leaving = new HashMap<>();

  private SweepLoops() {}

  /**
   * @param ownClassIsUsed whether no instruction of the method can be the first use of its class
   */
  static SweepLoops of(
      TargetClass target, WeaveLevel level, MethodNode method, boolean ownClassIsUsed) {
    // A handler for the whole of a constructor has no frame: this is not initialized at its start.
    if (!level.accesses() || method.name.equals("<init>") || !mayHave(method)) {
      return NONE;
    }
    SweepLoops loops = new SweepLoops();
    Map<AbstractInsnNode, Integer> steps = CountedIndices.of(method);
    if (!steps.isEmpty()) {
      boolean[] all = new boolean[method.instructions.size()];
      java.util.Arrays.fill(all, true);
      new Search(target, method, ownClassIsUsed, steps, loops).within(all);
    }
    return loops.sweeps.isEmpty() ? NONE : loops;
  }

  /** A jump backwards, and no JSR. */
  private static boolean mayHave(MethodNode method) {
    boolean back = false;
    InsnList code = method.instructions;
    for (AbstractInsnNode i : code) {
      if (i.getOpcode() == Opcodes.JSR) {
        return false;
      }
      back |= i instanceof JumpInsnNode jump && code.indexOf(jump.label) < code.indexOf(i);
    }
    return back;
  }

  int count() {
    return sweeps.size();
  }

  List<Sweep> all() {
    return sweeps;
  }

  @Nullable Sweep at(AbstractInsnNode access) {
    return byAccess.get(access);
  }

  /** The sweeps that are over, or have not begun, when control comes to the instruction. */
  List<Sweep> overAt(AbstractInsnNode instruction) {
    return leaving.getOrDefault(instruction, List.of());
  }

  private static final class Search {
    private final TargetClass target;
    private final InsnList code;
    private final boolean ownClassIsUsed;
    private final Map<AbstractInsnNode, Integer> steps;
    private final SweepLoops loops;
    private final ControlFlow flow;

    Search(
        TargetClass target,
        MethodNode method,
        boolean ownClassIsUsed,
        Map<AbstractInsnNode, Integer> steps,
        SweepLoops loops) {
      this.target = target;
      this.code = method.instructions;
      this.ownClassIsUsed = ownClassIsUsed;
      this.steps = steps;
      this.loops = loops;
      this.flow = ControlFlow.of(method);
    }

    /** Takes the outermost loops that qualify; looks for inner ones in those that do not. */
    void within(boolean[] members) {
      for (boolean[] loop : flow.cycles(members)) {
        if (isQuiet(loop)) {
          take(loop);
        } else {
          within(withoutEntries(loop));
        }
      }
    }

    private boolean[] withoutEntries(boolean[] loop) {
      boolean[] inner = loop.clone();
      boolean entered = false;
      for (int i = 0; i < loop.length; i++) {
        for (int s : loop[i] ? new int[0] : flow.successors(i)) {
          entered |= inner[s];
          inner[s] = false;
        }
      }
      for (int i = 0; i < loop.length && !entered; i++) {
        entered = inner[i];
        inner[i] = false;
      }
      return inner;
    }

    private boolean isQuiet(boolean[] loop) {
      for (int i = 0; i < loop.length; i++) {
        if (loop[i] && !isQuiet(code.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean isQuiet(AbstractInsnNode i) {
      if (i instanceof FieldInsnNode access) {
        TargetClass.FieldFacts facts = target.facts(access.owner, access.name, access.desc);
        return !facts.handling().mayOrder()
            && (!facts.initialization() || (ownClassIsUsed && access.owner.equals(target.name())));
      }
      if (i instanceof MethodInsnNode call) {
        return TrivialCalls.contains(call.owner, call.name, call.desc)
            && target
                    .callSites()
                    .match(
                        new CallSite(call.getOpcode(), call.owner, call.name, call.desc, call.itf))
                == null;
      }
      if (i instanceof LdcInsnNode constant) {
        return constant.cst instanceof Number || constant.cst instanceof String;
      }
      return !(i instanceof InvokeDynamicInsnNode)
          && switch (i.getOpcode()) {
            case Opcodes.MONITORENTER,
                Opcodes.MONITOREXIT,
                Opcodes.NEW,
                Opcodes.ANEWARRAY,
                Opcodes.MULTIANEWARRAY,
                Opcodes.CHECKCAST,
                Opcodes.INSTANCEOF ->
                false;
            default -> true;
          };
    }

    private void take(boolean[] loop) {
      List<Sweep> own = new ArrayList<>();
      int line = 0;
      for (int i = 0; i < loop.length; i++) {
        AbstractInsnNode instruction = code.get(i);
        if (instruction instanceof LineNumberNode number) {
          line = number.line;
        }
        Integer step = loop[i] ? steps.get(instruction) : null;
        if (step != null && loops.sweeps.size() < MOST_SWEEPS) {
          Sweep sweep = new Sweep(instruction, loops.sweeps.size(), line, step);
          own.add(sweep);
          loops.sweeps.add(sweep);
          loops.byAccess.put(instruction, sweep);
        }
      }
      for (int i = 0; i < loop.length && !own.isEmpty(); i++) {
        for (int s : loop[i] ? flow.successors(i) : new int[0]) {
          if (!loop[s]) {
            leave(s, own);
          }
        }
      }
    }

    private void leave(int index, List<Sweep> over) {
      AbstractInsnNode next = code.get(index);
      while (next.getOpcode() < 0) {
        next = next.getNext();
      }
      List<Sweep> all = loops.leaving.computeIfAbsent(next, n -> new ArrayList<>());
      if (!all.containsAll(over)) {
        all.addAll(over);
      }
    }
  }

  /** The accesses whose index is a counted variable, perhaps with something added to it. */
  private static final class CountedIndices {
    private final Map<Integer, Integer> counted = new HashMap<>();
    private final Map<AbstractInsnNode, Integer> steps = new HashMap<>();
    private final LocalTags stack = new LocalTags();

    static Map<AbstractInsnNode, Integer> of(MethodNode method) {
      CountedIndices pass = new CountedIndices();
      for (AbstractInsnNode i : method.instructions) {
        if (i instanceof IincInsnNode count
            && count.incr != 0
            && Math.abs(count.incr) <= LARGEST_STEP) {
          pass.counted.putIfAbsent(count.var, count.incr);
        }
      }
      if (!pass.counted.isEmpty()) {
        method.instructions.forEach(pass::instruction);
      }
      return pass.steps;
    }

    private void instruction(AbstractInsnNode i) {
      int opcode = i.getOpcode();
      if (i instanceof LabelNode) {
        stack.clear();
      } else if (opcode == Opcodes.IADD || opcode == Opcodes.ISUB) {
        int left = stack.peek(1);
        int index = opcode == Opcodes.IADD && !counted.containsKey(left) ? stack.peek(0) : left;
        stack.apply(2, 0);
        stack.push(index);
      } else {
        // AASTORE may throw ArrayStoreException and then has written nothing: it cannot wait.
        if (ArrayAccesses.isAccess(opcode) && opcode != Opcodes.AASTORE) {
          int above = ArrayAccesses.isLoad(opcode) ? 0 : StackEffect.popped(opcode) - 2;
          Integer step = counted.get(stack.peek(above));
          if (step != null) {
            steps.put(i, step);
          }
        }
        StackEffect.apply(i, stack);
      }
    }
  }
}
