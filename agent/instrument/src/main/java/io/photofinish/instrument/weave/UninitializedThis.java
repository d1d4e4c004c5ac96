package io.photofinish.instrument.weave;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds the writes that a constructor makes to fields of {@code this} before it calls {@code
 * super()} or {@code this()} (JVMS 4.10.1.9, putfield; JEP 513). At that time {@code this} may not
 * be given to any method, so their hooks follow that call.
 *
 * @param writes all such writes
 * @param certain those of them that precede every jump, so that they have happened whenever the
 *     call returns
 * @param calls the calls of {@code super()} or {@code this()}
 */
record UninitializedThis(
    Set<AbstractInsnNode> writes, Set<AbstractInsnNode> certain, Set<AbstractInsnNode> calls) {

  static final UninitializedThis NONE = new UninitializedThis(Set.of(), Set.of(), Set.of());

  /** A reference to {@code this}; equal only to itself, so that merging with others loses it. */
  private static final BasicValue THIS =
      new BasicValue(Type.getObjectType("java/lang/Object")) {
        @Override
        public boolean equals(@Nullable Object other) {
          return this == other;
        }

        @Override
        public int hashCode() {
          return System.identityHashCode(this);
        }
      };

  static UninitializedThis of(ClassHeader header, MethodNode method) {
    if (!method.name.equals("<init>") || !isCandidate(header, method)) {
      return NONE;
    }
    Frame<BasicValue>[] frames;
    try {
      frames = new Analyzer<>(new ThisInterpreter()).analyze(header.name(), method);
    } catch (AnalyzerException e) {
      throw new IllegalArgumentException("constructor of " + header.name(), e);
    }
    InsnList code = method.instructions;
    Set<AbstractInsnNode> calls = new HashSet<>();
    Set<AbstractInsnNode> writes = new HashSet<>();
    Set<AbstractInsnNode> certain = new HashSet<>();
    for (AbstractInsnNode i : code) {
      if (i.getOpcode() == Opcodes.INVOKESPECIAL
          && ((MethodInsnNode) i).name.equals("<init>")
          && isThis(frames[code.indexOf(i)], Type.getArgumentCount(((MethodInsnNode) i).desc))) {
        calls.add(i);
      }
    }
    Set<AbstractInsnNode> before = reachableBefore(calls, method);
    boolean straight = true;
    for (AbstractInsnNode i : code) {
      straight &= !(isJump(i) || i instanceof LabelNode label && isHandler(label, method));
      if (i.getOpcode() == Opcodes.PUTFIELD
          && before.contains(i)
          && isThis(frames[code.indexOf(i)], 1)) {
        writes.add(i);
        if (straight) {
          certain.add(i);
        }
      }
    }
    return new UninitializedThis(writes, certain, calls);
  }

  /**
   * Cheap test that almost every constructor fails: a write to an own field that stands before a
   * call that may be {@code super()}, or may run before it because of a jump.
   */
  private static boolean isCandidate(ClassHeader header, MethodNode method) {
    boolean written = false;
    boolean jumped = false;
    boolean called = false;
    for (AbstractInsnNode i : method.instructions) {
      if (i.getOpcode() == Opcodes.PUTFIELD && isOwnVariable(header, (FieldInsnNode) i)) {
        written = true;
        if (jumped) {
          return true;
        }
      } else if (isJump(i)) {
        jumped |= !called;
      } else if (i instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && (call.owner.equals(header.name()) || call.owner.equals(header.superName()))) {
        called = true;
        if (written) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOwnVariable(ClassHeader header, FieldInsnNode access) {
    if (!access.owner.equals(header.name())) {
      return false;
    }
    ClassHeader.Field field = header.field(access.name, access.desc);
    return field != null && !field.is(Opcodes.ACC_FINAL);
  }

  private static boolean isJump(AbstractInsnNode i) {
    return i instanceof JumpInsnNode
        || i instanceof TableSwitchInsnNode
        || i instanceof LookupSwitchInsnNode;
  }

  private static boolean isHandler(LabelNode label, MethodNode method) {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (block.handler == label) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code this} lies under {@code below} values (a long counts as one here). */
  private static boolean isThis(@Nullable Frame<BasicValue> frame, int below) {
    return frame != null
        && frame.getStackSize() > below
        && frame.getStack(frame.getStackSize() - 1 - below) == THIS;
  }

  /** Instructions that can run while none of {@code calls} has returned. */
  private static Set<AbstractInsnNode> reachableBefore(
      Set<AbstractInsnNode> calls, MethodNode method) {
    Set<AbstractInsnNode> reached = new HashSet<>();
    Deque<AbstractInsnNode> work = new ArrayDeque<>();
    work.add(method.instructions.getFirst());
    while (!work.isEmpty()) {
      AbstractInsnNode i = work.remove();
      while (i != null && reached.add(i) && !calls.contains(i)) {
        addTargets(i, work);
        addHandlers(i, method, work);
        i = endsBlock(i) ? null : i.getNext();
      }
    }
    return reached;
  }

  private static void addTargets(AbstractInsnNode i, Deque<AbstractInsnNode> work) {
    if (i instanceof JumpInsnNode jump) {
      work.add(jump.label);
    } else if (i instanceof TableSwitchInsnNode table) {
      work.add(table.dflt);
      work.addAll(table.labels);
    } else if (i instanceof LookupSwitchInsnNode lookup) {
      work.add(lookup.dflt);
      work.addAll(lookup.labels);
    }
  }

  private static void addHandlers(
      AbstractInsnNode i, MethodNode method, Deque<AbstractInsnNode> work) {
    List<TryCatchBlockNode> blocks = method.tryCatchBlocks;
    int index = method.instructions.indexOf(i);
    for (TryCatchBlockNode block : blocks) {
      if (method.instructions.indexOf(block.start) <= index
          && index < method.instructions.indexOf(block.end)) {
        work.add(block.handler);
      }
    }
  }

  private static boolean endsBlock(AbstractInsnNode i) {
    int opcode = i.getOpcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH
        || opcode == Opcodes.ATHROW
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }

  private static final class ThisInterpreter extends BasicInterpreter {
    ThisInterpreter() {
      super(Opcodes.ASM9);
    }

    @Override
    public BasicValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
      return isInstanceMethod && local == 0
          ? THIS
          : super.newParameterValue(isInstanceMethod, local, type);
    }
  }
}
