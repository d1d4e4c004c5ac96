package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Arrays: their making, their elements, loops over them, and their bulk methods. */
final class Elements {
  private static final String JDK_ARRAYS = "java/util/Arrays";
  private static final int LONGEST = 40;

  private final Code code;
  private final Values values;

  Elements(Code code, Values values) {
    this.code = code;
    this.values = values;
  }

  /** A new array; now and then of a length that is refused. */
  void create(Type type) {
    if (code.chance(6)) {
      code.insn(Opcodes.ACONST_NULL, 0, type);
      return;
    }
    int dimensions = type.getDimensions();
    if (dimensions > 1 && code.chance(70)) {
      int given = 1 + code.random.nextInt(dimensions);
      for (int i = 0; i < given; i++) {
        length(4);
      }
      code.out.visitMultiANewArrayInsn(type.getDescriptor(), given);
      code.pop(given);
      code.push(type);
      return;
    }
    length(LONGEST);
    Type element = Types.element(type);
    if (Types.isReference(element)) {
      code.out.visitTypeInsn(Opcodes.ANEWARRAY, element.getInternalName());
    } else {
      code.out.visitIntInsn(Opcodes.NEWARRAY, tag(element));
    }
    code.pop(1);
    code.push(type);
  }

  private static int tag(Type element) {
    return switch (element.getSort()) {
      case Type.BOOLEAN -> Opcodes.T_BOOLEAN;
      case Type.CHAR -> Opcodes.T_CHAR;
      case Type.BYTE -> Opcodes.T_BYTE;
      case Type.SHORT -> Opcodes.T_SHORT;
      case Type.FLOAT -> Opcodes.T_FLOAT;
      case Type.DOUBLE -> Opcodes.T_DOUBLE;
      case Type.INT -> Opcodes.T_INT;
      default -> Opcodes.T_LONG;
    };
  }

  private void length(int most) {
    code.integer(code.chance(3) ? -1 : code.random.nextInt(most));
  }

  /** An element of the type, of an array that may be null or too short. */
  void load(Type type) {
    List<Type> arrays =
        Types.ARRAYS.stream()
            .filter(array -> Types.fits(Types.onStack(Types.element(array)), type))
            .toList();
    if (arrays.isEmpty()) {
      values.constant(type);
      return;
    }
    Type array = code.any(arrays);
    arrayAndIndex(array);
    code.insn(loadOf(array), 2, Types.element(array));
    if (!code.top().equals(type)) {
      code.pop(1);
      code.push(type);
    }
  }

  void store() {
    Type array = code.any(Types.ARRAYS);
    arrayAndIndex(array);
    if (code.chance(30)) {
      // a[i] += x, and its kin
      code.out.visitInsn(Opcodes.DUP2);
      code.push(array);
      code.push(Type.INT_TYPE);
      code.insn(loadOf(array), 2, Types.element(array));
      code.drop();
    }
    values.push(Types.element(array));
    int opcode = Types.element(array).getOpcode(Opcodes.IASTORE);
    code.insn(opcode, 3, Type.VOID_TYPE);
  }

  void length() {
    values.need(code.any(Types.ARRAYS));
    code.insn(Opcodes.ARRAYLENGTH, 1, Type.INT_TYPE);
  }

  private void arrayAndIndex(Type array) {
    values.push(array);
    if (code.chance(70)) {
      code.integer(code.random.nextInt(-1, 6));
    } else {
      values.push(Type.INT_TYPE);
    }
  }

  private static int loadOf(Type array) {
    return Types.element(array).getOpcode(Opcodes.IALOAD);
  }

  /** The methods of the JDK that access a whole array. */
  void bulk() {
    Type array = code.any(Types.ARRAYS.subList(0, 9));
    Type element = Types.element(array);
    String descriptor = array.getDescriptor();
    switch (code.random.nextInt(4)) {
      case 0 -> {
        values.push(array);
        values.push(element);
        code.call(
            Opcodes.INVOKESTATIC,
            JDK_ARRAYS,
            "fill",
            "(" + descriptor + element.getDescriptor() + ")V");
      }
      case 1 -> {
        values.push(array);
        code.integer(code.random.nextInt(4));
        values.push(array);
        code.integer(code.random.nextInt(4));
        code.integer(code.random.nextInt(-1, 9));
        code.call(
            Opcodes.INVOKESTATIC,
            "java/lang/System",
            "arraycopy",
            "(Ljava/lang/Object;ILjava/lang/Object;II)V");
      }
      case 2 -> {
        values.push(array);
        boolean old = code.owner.version() < Opcodes.V1_5;
        String owner = old ? "java/lang/Object" : descriptor;
        if (old) {
          code.insn(Opcodes.ARRAYLENGTH, 1, Type.INT_TYPE);
        } else {
          code.call(Opcodes.INVOKEVIRTUAL, owner, "clone", "()Ljava/lang/Object;");
          code.cast(array);
        }
      }
      default -> {
        values.push(array);
        values.push(array);
        code.call(Opcodes.INVOKESTATIC, JDK_ARRAYS, "equals", "(" + descriptor + descriptor + ")Z");
      }
    }
  }

  /**
   * A loop over an array with a counter, with neither calls nor jumps out of it: accesses of such
   * loops are recorded when the loop is left.
   */
  void sweep() {
    boolean before = code.plain;
    code.plain = true;
    Type type = code.any(Types.ARRAYS);
    create(type);
    Variable array = code.keep(true);
    code.integer(code.random.nextInt(-1, 3));
    Variable i = code.keep(true);
    Label head = new Label();
    Label end = new Label();
    boolean counts = code.chance(40);
    boolean late = code.chance(40);
    Label test = new Label();
    if (late) {
      code.out.visitJumpInsn(Opcodes.GOTO, test);
    }
    code.out.visitLabel(head);
    Code.State state = code.state();
    if (!late) {
      test(array, i, counts);
      code.out.visitJumpInsn(Opcodes.IF_ICMPGE, end);
      code.pop(2);
    }
    body(array, i, end);
    code.restore(state);
    code.out.visitIincInsn(i.local(), code.any(1, 1, 1, 2, 200));
    if (late) {
      code.out.visitLabel(test);
      test(array, i, counts);
      code.out.visitJumpInsn(Opcodes.IF_ICMPLT, head);
      code.pop(2);
    } else {
      code.out.visitJumpInsn(Opcodes.GOTO, head);
    }
    code.out.visitLabel(end);
    code.plain = before;
  }

  private void test(Variable array, Variable i, boolean counts) {
    code.load(i);
    if (counts) {
      code.integer(LONGEST / 2);
    } else {
      code.load(array);
      code.insn(Opcodes.ARRAYLENGTH, 1, Type.INT_TYPE);
    }
  }

  private void body(Variable array, Variable i, Label end) {
    int accesses = 1 + code.random.nextInt(3);
    for (int n = 0; n < accesses; n++) {
      Type element = Types.element(array.type());
      code.load(array);
      code.load(i);
      if (code.chance(15)) {
        code.integer(code.random.nextInt(-1, 2));
        code.insn(Opcodes.IADD, 2, Type.INT_TYPE);
      }
      if (code.chance(50)) {
        code.insn(loadOf(array.type()), 2, element);
        if (code.top().equals(Type.INT_TYPE) && code.chance(40)) {
          code.out.visitJumpInsn(code.any(Opcodes.IFLT, Opcodes.IFNE), end);
          code.pop(1);
        } else {
          int pop = code.top().getSize() == 2 ? Opcodes.POP2 : Opcodes.POP;
          code.insn(pop, 1, Type.VOID_TYPE);
        }
      } else {
        values.push(element);
        code.insn(element.getOpcode(Opcodes.IASTORE), 3, Type.VOID_TYPE);
      }
    }
  }
}
