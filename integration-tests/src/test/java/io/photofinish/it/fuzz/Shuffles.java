package io.photofinish.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The instructions that only move what is on the stack, on values of one word and of two. */
final class Shuffles {
  private final Code code;
  private final Values values;

  Shuffles(Code code, Values values) {
    this.code = code;
    this.values = values;
  }

  /** Fills the stack a little, then moves what lies there. */
  void any() {
    while (code.free() < 2 || code.chance(25)) {
      values.push(
          code.any(
              List.of(Type.INT_TYPE, Type.LONG_TYPE, Type.DOUBLE_TYPE, Types.STRING, Types.A)));
    }
    List<Runnable> possible = possible();
    if (!possible.isEmpty()) {
      code.any(possible).run();
    }
  }

  private List<Runnable> possible() {
    List<Runnable> moves = new ArrayList<>();
    boolean one = single(0);
    if (one) {
      moves.add(() -> move(Opcodes.DUP, 1, 0));
    }
    if (one && single(1)) {
      moves.add(() -> move(Opcodes.SWAP, 1, 1));
      moves.add(() -> move(Opcodes.DUP_X1, 1, 1));
      moves.add(() -> move(Opcodes.DUP2, 2, 0));
      if (single(2)) {
        moves.add(() -> move(Opcodes.DUP_X2, 1, 2));
        moves.add(() -> move(Opcodes.DUP2_X1, 2, 1));
      }
      if (wide(2)) {
        moves.add(() -> move(Opcodes.DUP2_X2, 2, 1));
      }
      if (single(2) && single(3)) {
        moves.add(() -> move(Opcodes.DUP2_X2, 2, 2));
      }
    }
    if (one && wide(1)) {
      moves.add(() -> move(Opcodes.DUP_X2, 1, 1));
    }
    if (wide(0)) {
      moves.add(() -> move(Opcodes.DUP2, 1, 0));
      if (single(1)) {
        moves.add(() -> move(Opcodes.DUP2_X1, 1, 1));
      }
      if (wide(1)) {
        moves.add(() -> move(Opcodes.DUP2_X2, 1, 1));
      }
      if (single(1) && single(2)) {
        moves.add(() -> move(Opcodes.DUP2_X2, 1, 2));
      }
    }
    return moves;
  }

  /** Puts the top values below those under them; all but SWAP leave a copy on top. */
  private void move(int opcode, int tops, int under) {
    code.out.visitInsn(opcode);
    List<Type> stack = code.stack;
    int end = stack.size();
    List<Type> moved = List.copyOf(stack.subList(end - tops, end));
    if (opcode == Opcodes.SWAP) {
      stack.remove(end - 1);
    }
    stack.addAll(end - tops - under, moved);
  }

  private boolean single(int below) {
    return below < code.free() && code.peek(below).getSize() == 1 && known(below);
  }

  private boolean wide(int below) {
    return below < code.free() && code.peek(below).getSize() == 2;
  }

  private boolean known(int below) {
    return !code.peek(below).equals(Types.RAW);
  }
}
