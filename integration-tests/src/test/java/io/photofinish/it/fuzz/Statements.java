package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts a method together, piece by piece, as chance has it. */
final class Statements {
  private static final int DEEPEST = 3;

  private final Code code;
  private final Values values;
  private final Flow flow;
  private final Guards guards;
  private int depth;
  private int left;

  /** {@code pieces} bounds the size of the method. */
  Statements(Code code, int pieces) {
    this.code = code;
    values = new Values(code);
    flow = new Flow(code, values, this);
    guards = new Guards(code, values, this, flow);
    left = pieces;
  }

  Values values() {
    return values;
  }

  /** A few pieces, after which the stack is as before. */
  void block() {
    depth++;
    int pieces = code.random.nextInt(depth == 1 ? 8 : 4);
    for (int i = 0; i < pieces && left > 0; i++) {
      piece();
    }
    code.drain();
    depth--;
  }

  /** Pieces until the method is large enough. */
  void all() {
    while (left > 0) {
      piece();
      if (code.free() > 12) {
        code.drain();
      }
    }
    code.drain();
  }

  private void piece() {
    left--;
    if (depth < DEEPEST && code.chance(30)) {
      structured();
    } else {
      simple();
    }
  }

  /** Something with jumps, perhaps while values that it must not touch lie on the stack. */
  private void structured() {
    int floor = code.floor;
    boolean raised = code.chance(50);
    // The old verifier forgets objects that are not made yet where code jumps back.
    boolean raw = raised && code.owner.hasFrames() && code.chance(10);
    if (raised) {
      if (raw) {
        code.out.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
        code.push(Types.RAW);
      }
      code.floor = code.stack.size();
    }
    int variables = code.variables.size();
    depth++;
    statement();
    depth--;
    code.drain();
    while (code.variables.size() > variables) {
      code.variables.remove(code.variables.size() - 1);
    }
    code.floor = floor;
    if (raw) {
      code.out.visitInsn(Opcodes.DUP);
      code.push(Types.RAW);
      code.call(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V");
      code.pop(1);
      code.push(Types.OBJECT);
    }
  }

  private void statement() {
    boolean forward = !code.constructed && !code.owner.hasFrames();
    switch (code.random.nextInt(forward ? 3 : 12)) {
      case 0, 1 -> flow.branch();
      case 2 -> flow.choice();
      case 3 -> flow.loop();
      case 4 -> {
        if (code.constructed) {
          flow.knot();
        }
      }
      case 5, 6, 7 -> guards.guarded();
      case 8 -> {
        if (code.constructed) {
          guards.locked();
        }
      }
      case 9 -> {
        if (code.owner.hasFrames()) {
          values.elements().sweep();
        } else {
          guards.subroutine();
        }
      }
      case 10 -> values.elements().sweep();
      default -> exit();
    }
  }

  private void exit() {
    if (code.chance(60) || !code.constructed) {
      guards.thrower();
    } else {
      guards.leaver();
    }
  }

  private void simple() {
    switch (code.random.nextInt(14)) {
      case 0 -> new Arithmetic(code, values).any();
      case 1, 2 -> new Shuffles(code, values).any();
      case 3, 4 -> values.members().put();
      case 5 -> values.members().update();
      case 6 -> values.members().anyCall();
      case 7 -> values.members().anyJdkCall();
      case 8 -> values.members().linkage().any();
      case 9 -> values.elements().store();
      case 10 -> array();
      case 11 -> variable();
      case 12 -> types();
      default -> values.push(code.any(code.chance(50) ? Types.PRIMITIVES : Types.ARRAYS));
    }
  }

  private void array() {
    if (code.chance(50)) {
      values.elements().length();
    } else {
      values.elements().bulk();
    }
  }

  /** A new local variable, or another value for one. */
  private void variable() {
    List<Variable> free = code.variables.stream().filter(v -> !v.fixed()).toList();
    List<Variable> ints = free.stream().filter(v -> v.type().equals(Type.INT_TYPE)).toList();
    if (!ints.isEmpty() && code.chance(30)) {
      code.out.visitIincInsn(code.any(ints).local(), code.random.nextInt(-300, 300));
    } else if (free.isEmpty() || code.chance(40)) {
      values.push(code.any(code.chance(50) ? Types.REFERENCES : Types.PRIMITIVES));
      code.keep(false);
    } else {
      Variable variable = code.any(free);
      values.need(variable.type());
      code.store(variable);
    }
  }

  private void types() {
    values.need(code.any(Types.REFERENCES));
    Type type = code.any(code.chance(80) ? Types.REFERENCES : Types.ARRAYS);
    if (code.chance(50)) {
      code.cast(type);
    } else {
      code.out.visitTypeInsn(Opcodes.INSTANCEOF, type.getInternalName());
      code.pop(1);
      code.push(Type.INT_TYPE);
    }
  }
}
