package io.photofinish.instrument.weave;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Words that an instruction takes from and leaves on the stack, where its opcode tells. */
final class StackEffect {
  /** Per opcode two digits, popped and pushed; "--" where they depend on operands. */
  private static final String TABLE =
      "00" // nop
          + "0101010101010101" // aconst_null, iconst
          + "0202" // lconst
          + "010101" // fconst
          + "0202" // dconst
          + "0101" // bipush, sipush
          + "------" // ldc, ldc_w, ldc2_w
          + "0102010201" // iload .. aload
          + "--------".repeat(5) // iload_0 .. aload_3: never seen, ASM reads them as xload
          + "2122212221212121" // iaload .. saload
          + "1020102010" // istore .. astore
          + "--------".repeat(5) // istore_0 .. astore_3
          + "3040304030303030" // iastore .. sastore
          + "1020" // pop, pop2
          + "--------------" // dup .. swap
          + "21422142".repeat(5) // iadd .. drem
          + "11221122" // ineg .. dneg
          + "213221322132" // ishl .. lushr
          + "214221422142" // iand .. lxor
          + "00" // iinc
          + "121112212122111212212221" // i2l .. d2f
          + "111111" // i2b, i2c, i2s
          + "4121214141" // lcmp .. dcmpg
          + "101010101010" // ifeq .. ifle
          + "2020202020202020" // if_icmpeq .. if_acmpne
          + "000100" // goto, jsr, ret
          + "1010" // tableswitch, lookupswitch
          + "102010201000" // ireturn .. return
          + "------------------" // getstatic .. invokedynamic
          + "01111111" // new, newarray, anewarray, arraylength
          + "10" // athrow
          + "1111" // checkcast, instanceof
          + "1010" // monitorenter, monitorexit
          + "----" // wide, multianewarray
          + "1010"; // ifnull, ifnonnull

  private StackEffect() {}

  /** Words that LDC of {@code constant} leaves. */
  static int constantSize(Object constant) {
    if (constant instanceof ConstantDynamic dynamic) {
      return dynamic.getSize();
    }
    return constant instanceof Long || constant instanceof Double ? 2 : 1;
  }

  static int popped(int opcode) {
    return digit(opcode, 0);
  }

  static int pushed(int opcode) {
    return digit(opcode, 1);
  }

  /** What an instruction does to the stack, loads and stores of variables by their number. */
  static void apply(AbstractInsnNode i, LocalTags stack) {
    int opcode = i.getOpcode();
    if (i instanceof VarInsnNode access) {
      variable(opcode, access.var, stack);
    } else if (i instanceof FieldInsnNode access) {
      int size = Type.getType(access.desc).getSize();
      boolean put = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
      int object = opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD ? 1 : 0;
      stack.apply(object + (put ? size : 0), put ? 0 : size);
    } else if (i instanceof MethodInsnNode call) {
      int sizes = Type.getArgumentsAndReturnSizes(call.desc);
      stack.apply((sizes >> 2) - (opcode == Opcodes.INVOKESTATIC ? 1 : 0), sizes & 3);
    } else if (i instanceof InvokeDynamicInsnNode call) {
      int sizes = Type.getArgumentsAndReturnSizes(call.desc);
      stack.apply((sizes >> 2) - 1, sizes & 3);
    } else if (i instanceof MultiANewArrayInsnNode array) {
      stack.apply(array.dims, 1);
    } else if (i instanceof LdcInsnNode constant) {
      stack.apply(0, constantSize(constant.cst));
    } else if (opcode >= 0) {
      stack.instruction(opcode);
    }
  }

  private static void variable(int opcode, int local, LocalTags stack) {
    if (opcode == Opcodes.ILOAD || opcode == Opcodes.ALOAD) {
      stack.push(local);
      return;
    }
    stack.instruction(opcode);
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      stack.assigned(local);
    }
  }

  private static int digit(int opcode, int index) {
    char c = opcode > Opcodes.IFNONNULL ? '-' : TABLE.charAt(2 * opcode + index);
    if (c == '-') {
      throw new IllegalArgumentException("opcode " + opcode);
    }
    return c - '0';
  }
}
