package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Code that leaves a value of a wanted type on the stack: from a constant, a variable, a field...
 */
final class Values {
  private static final int DEEPEST = 3;

  private final Code code;
  private final Members members;
  private final Elements elements;
  private int depth;

  Values(Code code) {
    this.code = code;
    members = new Members(code, this);
    elements = new Elements(code, this);
  }

  Members members() {
    return members;
  }

  Elements elements() {
    return elements;
  }

  /** Takes what is on top if it fits, or makes it. Types in the order in which they are pushed. */
  void need(Type... types) {
    boolean there = code.free() >= types.length && code.chance(60);
    for (int i = 0; there && i < types.length; i++) {
      there = Types.fits(code.peek(types.length - 1 - i), Types.onStack(types[i]));
    }
    for (int i = 0; !there && i < types.length; i++) {
      push(types[i]);
    }
  }

  void push(Type wanted) {
    Type type = Types.onStack(wanted);
    int floor = code.floor;
    code.floor = code.stack.size();
    depth++;
    try {
      List<Consumer<Type>> ways = new ArrayList<>();
      ways.add(this::constant);
      ways.add(this::variable);
      ways.add(this::variable);
      if (depth < DEEPEST) {
        ways.add(members::field);
        ways.add(members::field);
        ways.add(elements::load);
        if (!code.plain) {
          ways.add(members::result);
        }
        ways.add(type.getSort() <= Type.DOUBLE ? this::computed : this::chosen);
      }
      code.any(ways).accept(type);
    } finally {
      depth--;
      code.floor = floor;
    }
  }

  /** A variable of the type; else a constant. */
  private void variable(Type type) {
    List<Variable> fitting =
        code.variables.stream().filter(v -> Types.fits(v.type(), type)).toList();
    if (fitting.isEmpty()) {
      constant(type);
    } else {
      code.load(code.any(fitting));
    }
  }

  void constant(Type type) {
    switch (type.getSort()) {
      case Type.INT -> integer();
      case Type.LONG -> longs();
      case Type.FLOAT -> floats();
      case Type.DOUBLE -> doubles();
      case Type.ARRAY -> elements.create(type);
      default -> object(type);
    }
  }

  private void integer() {
    switch (code.any(0, 0, 0, 1, 2, 3)) {
      case 0 -> code.integer(code.random.nextInt(-1, 7));
      case 1 -> code.integer(code.random.nextInt(-200, 200));
      case 2 -> code.integer(code.random.nextInt(-40_000, 40_000));
      default -> code.integer(code.random.nextInt());
    }
  }

  private void longs() {
    switch (code.any(0, 1, 2)) {
      case 0 -> code.insn(Opcodes.LCONST_0, 0, Type.LONG_TYPE);
      case 1 -> code.insn(Opcodes.LCONST_1, 0, Type.LONG_TYPE);
      default -> code.constant(code.random.nextLong(), Type.LONG_TYPE);
    }
  }

  private void floats() {
    switch (code.any(0, 1, 2, 3)) {
      case 0 -> code.insn(Opcodes.FCONST_0, 0, Type.FLOAT_TYPE);
      case 1 -> code.insn(Opcodes.FCONST_1, 0, Type.FLOAT_TYPE);
      case 2 -> code.insn(Opcodes.FCONST_2, 0, Type.FLOAT_TYPE);
      default -> code.constant(code.random.nextInt(-1000, 1000) / 8f, Type.FLOAT_TYPE);
    }
  }

  private void doubles() {
    switch (code.any(0, 1, 2)) {
      case 0 -> code.insn(Opcodes.DCONST_0, 0, Type.DOUBLE_TYPE);
      case 1 -> code.insn(Opcodes.DCONST_1, 0, Type.DOUBLE_TYPE);
      default -> code.constant(code.random.nextInt(-9000, 9000) / 16d, Type.DOUBLE_TYPE);
    }
  }

  private void object(Type type) {
    if (code.chance(8)) {
      code.insn(Opcodes.ACONST_NULL, 0, type);
    } else if (type.equals(Types.INTEGER) || type.equals(Types.OBJECT) && code.chance(40)) {
      integer();
      members.jdk(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;");
    } else if (type.equals(Types.STRING) || type.equals(Types.OBJECT)) {
      code.constant("s" + code.random.nextInt(9), Types.STRING);
    } else if (type.equals(Types.A) || type.equals(Types.B) || type.equals(Types.I)) {
      members.instance(type);
    } else {
      members.jdkObject(type);
    }
    if (!code.top().equals(type)) {
      code.pop(1);
      code.push(type);
    }
  }

  /** A primitive value made of others. */
  private void computed(Type type) {
    new Arithmetic(code, this).result(type);
  }

  /** One of two values: a branch while the stack holds whatever it holds. */
  private void chosen(Type type) {
    if (!Types.isReference(type)) {
      constant(type);
      return;
    }
    Label otherwise = new Label();
    Label end = new Label();
    push(Type.INT_TYPE);
    code.out.visitJumpInsn(Opcodes.IFLT, otherwise);
    code.pop(1);
    Code.State before = code.state();
    push(type);
    code.out.visitJumpInsn(Opcodes.GOTO, end);
    code.restore(before);
    code.out.visitLabel(otherwise);
    push(type);
    code.pop(1);
    code.push(type);
    code.out.visitLabel(end);
  }
}
