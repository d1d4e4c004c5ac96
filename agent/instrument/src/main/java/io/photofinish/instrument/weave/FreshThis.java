package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the writes that a constructor makes to fields of {@code this} while no other thread can
 * have seen it: after the return of a superclass constructor that is known to keep {@code this} to
 * itself, up to the first instruction that does anything with {@code this} but access a field of
 * it. Such a write cannot race with an earlier access, and none can come between.
 *
 * <p>One pass over the code in its order. It ends at a label that a later instruction jumps to, so
 * all code that can run before an instruction stands before it. {@code this} is never on the stack
 * where control flow joins, for the pass ends at a jump that leaves it there.
 */
final class FreshThis {
  /** Classes whose constructors do not let {@code this} escape. */
  private static final Set<String> DISCREET =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final MethodNode method;
  private final InsnList code;
  private final LocalTags stack = new LocalTags();
  private final Set<LabelNode> ends = new HashSet<>();
  private final Set<AbstractInsnNode> writes = new HashSet<>();
  private boolean constructed;

  private FreshThis(MethodNode method) {
    this.method = method;
    code = method.instructions;
  }

  /** The PUTFIELD instructions whose object nobody else has seen. */
  static Set<AbstractInsnNode> writes(ClassHeader header, MethodNode method) {
    if (!method.name.equals("<init>") || !DISCREET.contains(String.valueOf(header.superName()))) {
      return Set.of();
    }
    FreshThis pass = new FreshThis(method);
    pass.findEnds();
    for (AbstractInsnNode i : pass.code) {
      if (!pass.keeps(i)) {
        break;
      }
    }
    return pass.writes;
  }

  private void findEnds() {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      ends.add(block.handler);
    }
    for (AbstractInsnNode i : code) {
      if (i instanceof JumpInsnNode jump) {
        endIfBefore(jump.label, i);
      } else if (i instanceof TableSwitchInsnNode table) {
        endIfBefore(table.dflt, i);
        table.labels.forEach(label -> endIfBefore(label, i));
      } else if (i instanceof LookupSwitchInsnNode lookup) {
        endIfBefore(lookup.dflt, i);
        lookup.labels.forEach(label -> endIfBefore(label, i));
      }
    }
  }

  private void endIfBefore(LabelNode label, AbstractInsnNode jump) {
    if (code.indexOf(label) < code.indexOf(jump)) {
      ends.add(label);
    }
  }

  /** Whether {@code this} is still nobody else's after {@code i}. */
  private boolean keeps(AbstractInsnNode i) {
    if (i instanceof LabelNode) {
      return !ends.contains(i);
    }
    if (i.getOpcode() < 0) {
      return true;
    }
    if (i instanceof VarInsnNode variable) {
      return keepsInVariable(variable);
    }
    if (i instanceof FieldInsnNode access) {
      return keepsInField(access);
    }
    if (i instanceof MethodInsnNode call) {
      return keepsInCall(call);
    }
    if (i instanceof InvokeDynamicInsnNode call) {
      return pop(words(call.desc)) && push(Type.getReturnType(call.desc).getSize());
    }
    if (i instanceof LdcInsnNode constant) {
      return push(constant.cst instanceof Long || constant.cst instanceof Double ? 2 : 1);
    }
    if (i instanceof MultiANewArrayInsnNode array) {
      return pop(array.dims) && push(1);
    }
    if (i.getOpcode() == Opcodes.JSR) {
      return false; // What follows runs after the subroutine, which stands behind it.
    }
    if (i instanceof JumpInsnNode
        || i instanceof TableSwitchInsnNode
        || i instanceof LookupSwitchInsnNode) {
      return pop(StackEffect.popped(i.getOpcode())) && !stack.contains(0);
    }
    return keepsInOther(i);
  }

  private boolean keepsInVariable(VarInsnNode variable) {
    switch (variable.getOpcode()) {
      case Opcodes.ALOAD -> stack.push(variable.var == 0 ? 0 : LocalTags.UNKNOWN);
      case Opcodes.ILOAD, Opcodes.FLOAD -> push(1);
      case Opcodes.LLOAD, Opcodes.DLOAD -> push(2);
      default -> {
        return variable.var != 0 && pop(StackEffect.popped(variable.getOpcode()));
      }
    }
    return true;
  }

  private boolean keepsInField(FieldInsnNode access) {
    int size = Type.getType(access.desc).getSize();
    switch (access.getOpcode()) {
      case Opcodes.GETSTATIC -> push(size);
      case Opcodes.PUTSTATIC -> {
        return pop(size);
      }
      case Opcodes.GETFIELD -> stack.apply(1, size);
      default -> {
        if (!pop(size)) {
          return false;
        }
        if (constructed && stack.peek(0) == 0) {
          writes.add(access);
        }
        stack.apply(1, 0);
      }
    }
    return true;
  }

  private boolean keepsInCall(MethodInsnNode call) {
    if (!pop(words(call.desc))) {
      return false;
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      boolean own = stack.peek(0) == 0;
      stack.apply(1, 0);
      if (own) {
        if (!call.name.equals("<init>") || !DISCREET.contains(call.owner)) {
          return false;
        }
        constructed = true;
      }
    }
    return push(Type.getReturnType(call.desc).getSize());
  }

  private boolean keepsInOther(AbstractInsnNode i) {
    int opcode = i.getOpcode();
    boolean moves =
        opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP
            || opcode == Opcodes.POP
            || opcode == Opcodes.POP2;
    if (moves) {
      stack.instruction(opcode);
      return true;
    }
    return pop(StackEffect.popped(opcode)) && push(StackEffect.pushed(opcode));
  }

  private boolean pop(int words) {
    for (int below = 0; below < words; below++) {
      if (stack.peek(below) == 0) {
        return false;
      }
    }
    stack.apply(words, 0);
    return true;
  }

  private boolean push(int words) {
    stack.apply(0, words);
    return true;
  }

  private static int words(String descriptor) {
    return (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
  }
}
