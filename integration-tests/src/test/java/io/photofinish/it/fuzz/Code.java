package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Shape.ClassShape;
import io.photofinish.it.fuzz.Shape.MethodShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * One method that is being made: its code so far, and the types on the operand stack and in the
 * local variables where the code ends now. What lies below the floor belongs to code around, and is
 * not touched.
 */
final class Code {
  static final String TRACE = "io/photofinish/it/fuzz/play/Trace";

  /** A local variable; a fixed one is the counter of a loop, or a lock that must be given back. */
  record Variable(int local, Type type, boolean fixed) {}

  final MethodNode out;
  final SplittableRandom random;
  final Shape shape;
  final ClassShape owner;
  final MethodShape method;
  final List<Type> stack = new ArrayList<>();
  final List<Variable> variables = new ArrayList<>();

  /** Locks that are held here, the innermost last. */
  final List<Variable> locks = new ArrayList<>();

  int floor;
  int nextLocal;

  /** Whether {@code this} has been made: false in a constructor before {@code super()}. */
  boolean constructed = true;

  /** Whether calls, jumps out and the like are left out, so that a loop can be swept. */
  boolean plain;

  private int line = 1;

  Code(Shape shape, MethodShape method, SplittableRandom random) {
    this.shape = shape;
    this.method = method;
    this.random = random;
    owner = method.owner();
    out =
        new MethodNode(
            Opcodes.ASM9, method.access(), method.name(), method.descriptor(), null, null);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  int any(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  boolean isStatic() {
    return method.is(Opcodes.ACC_STATIC);
  }

  // The stack

  Type top() {
    return stack.get(stack.size() - 1);
  }

  /** The type {@code below} values under the top one; RAW where the floor is reached. */
  Type peek(int below) {
    int i = stack.size() - 1 - below;
    return i < floor ? Types.RAW : stack.get(i);
  }

  int free() {
    return stack.size() - floor;
  }

  void pop(int values) {
    for (int i = 0; i < values; i++) {
      stack.remove(stack.size() - 1);
    }
  }

  void push(Type type) {
    if (type.getSort() != Type.VOID) {
      stack.add(Types.onStack(type));
    }
  }

  // Instructions

  /** An instruction without operand that takes values and leaves one, or none. */
  void insn(int opcode, int pops, Type pushed) {
    newLine();
    out.visitInsn(opcode);
    pop(pops);
    push(pushed);
  }

  void constant(Object value, Type type) {
    out.visitLdcInsn(value);
    push(type);
  }

  void integer(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
    push(Type.INT_TYPE);
  }

  void call(int opcode, String owner, String name, String descriptor) {
    call(opcode, owner, name, descriptor, false);
  }

  void call(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    newLine();
    out.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    pop(Type.getArgumentCount(descriptor) + (opcode == Opcodes.INVOKESTATIC ? 0 : 1));
    push(Type.getReturnType(descriptor));
  }

  void load(Variable variable) {
    out.visitVarInsn(variable.type().getOpcode(Opcodes.ILOAD), variable.local());
    push(variable.type());
  }

  void store(Variable variable) {
    out.visitVarInsn(variable.type().getOpcode(Opcodes.ISTORE), variable.local());
    pop(1);
  }

  /** A new variable, set to the value on top of the stack. */
  Variable keep(boolean fixed) {
    Variable variable = new Variable(nextLocal, top(), fixed);
    nextLocal += variable.type().getSize();
    store(variable);
    if (!variable.type().equals(Types.RAW)) {
      variables.add(variable);
    }
    return variable;
  }

  void cast(Type type) {
    newLine();
    out.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
    pop(1);
    push(type);
  }

  /** The line numbers are not in order, and not every instruction has one of its own. */
  private void newLine() {
    if (chance(20)) {
      Label here = new Label();
      out.visitLabel(here);
      out.visitLineNumber(line = chance(90) ? line + 1 : 1 + random.nextInt(60_000), here);
    }
  }

  /** Shows the value on top to the {@link io.photofinish.it.fuzz.play.Trace}. */
  void show() {
    Type type = Types.isReference(top()) ? Types.OBJECT : top();
    call(Opcodes.INVOKESTATIC, TRACE, "see", "(" + type.getDescriptor() + ")V");
  }

  /** Takes the value on top off the stack, in some way. */
  void drop() {
    Type type = top();
    if (!type.equals(Types.RAW) && chance(60)) {
      show();
    } else if (type.getSize() == 2) {
      insn(Opcodes.POP2, 1, Type.VOID_TYPE);
    } else {
      insn(Opcodes.POP, 1, Type.VOID_TYPE);
    }
  }

  void drain() {
    while (free() > 0) {
      if (free() > 1 && top().getSize() == 1 && peek(1).getSize() == 1 && chance(20)) {
        insn(Opcodes.POP2, 2, Type.VOID_TYPE);
      } else {
        drop();
      }
    }
  }

  /** Returns when the fuel is used up; what is on the stack stays there. */
  void tick() {
    if (!constructed) {
      return;
    }
    Label on = new Label();
    call(Opcodes.INVOKESTATIC, TRACE, "tick", "()Z");
    out.visitJumpInsn(Opcodes.IFNE, on);
    pop(1);
    int size = stack.size();
    leave();
    pop(stack.size() - size);
    out.visitLabel(on);
  }

  /** Gives back the locks and returns a zero. */
  private void leave() {
    for (int i = locks.size() - 1; i >= 0; i--) {
      load(locks.get(i));
      insn(Opcodes.MONITOREXIT, 1, Type.VOID_TYPE);
    }
    zero(method.result());
    out.visitInsn(method.result().getOpcode(Opcodes.IRETURN));
  }

  void zero(Type type) {
    switch (type.getSort()) {
      case Type.VOID -> {}
      case Type.LONG -> insn(Opcodes.LCONST_0, 0, type);
      case Type.FLOAT -> insn(Opcodes.FCONST_0, 0, type);
      case Type.DOUBLE -> insn(Opcodes.DCONST_0, 0, type);
      case Type.ARRAY, Type.OBJECT -> insn(Opcodes.ACONST_NULL, 0, type);
      default -> insn(Opcodes.ICONST_0, 0, type);
    }
  }

  /** What is known at a place, to be restored where another way comes from the same place. */
  record State(List<Type> stack, int floor, int variables, int nextLocal) {}

  State state() {
    return new State(List.copyOf(stack), floor, variables.size(), nextLocal);
  }

  /** Local variables set since are not known any more; others may take their places. */
  void restore(State state) {
    stack.clear();
    stack.addAll(state.stack);
    floor = state.floor;
    while (variables.size() > state.variables) {
      variables.remove(variables.size() - 1);
    }
    nextLocal = chance(70) ? state.nextLocal : nextLocal;
  }
}
