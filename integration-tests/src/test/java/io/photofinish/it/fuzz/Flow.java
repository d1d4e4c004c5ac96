package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Branches, switches, loops, and knots of blocks that jump to each other as they like. */
final class Flow {
  private static final int[] ON_INT = {
    Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE
  };
  private static final int[] ON_INTS = {
    Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE, Opcodes.IF_ICMPLT,
    Opcodes.IF_ICMPGE, Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE
  };

  private final Code code;
  private final Values values;
  private final Statements statements;

  Flow(Code code, Values values, Statements statements) {
    this.code = code;
    this.values = values;
    this.statements = statements;
  }

  /** A jump that is taken or not. What lies above the floor is dropped before. */
  void jumpIf(Label target) {
    code.drain();
    int opcode =
        switch (code.random.nextInt(4)) {
          case 0 -> code.any(Opcodes.IFNULL, Opcodes.IFNONNULL);
          case 1 -> code.any(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE);
          case 2 -> code.any(ON_INT);
          default -> code.any(ON_INTS);
        };
    boolean references = opcode >= Opcodes.IF_ACMPEQ;
    int operands = opcode <= Opcodes.IFLE || opcode >= Opcodes.IFNULL ? 1 : 2;
    for (int i = 0; i < operands; i++) {
      values.push(references ? code.any(Types.REFERENCES) : Type.INT_TYPE);
    }
    code.out.visitJumpInsn(opcode, target);
    code.pop(operands);
  }

  void branch() {
    Label otherwise = new Label();
    Label end = new Label();
    jumpIf(otherwise);
    Code.State before = code.state();
    statements.block();
    boolean hasElse = code.chance(60);
    if (hasElse) {
      code.out.visitJumpInsn(Opcodes.GOTO, end);
    }
    code.restore(before);
    code.out.visitLabel(otherwise);
    if (hasElse) {
      statements.block();
      code.restore(before);
      code.out.visitLabel(end);
    }
  }

  /** A switch whose cases may fall through. */
  void choice() {
    code.drain();
    values.push(Type.INT_TYPE);
    int cases = code.random.nextInt(5);
    Label[] labels = new Label[cases + 1];
    Arrays.setAll(labels, i -> new Label());
    jump(labels);
    Label end = new Label();
    Code.State before = code.state();
    for (Label label : labels) {
      code.out.visitLabel(label);
      statements.block();
      code.restore(before);
      if (code.chance(60)) {
        code.out.visitJumpInsn(Opcodes.GOTO, end);
      }
    }
    code.out.visitLabel(end);
  }

  /** A switch on the int on top that leads to any of the labels. */
  private void jump(Label... labels) {
    Label otherwise = labels[labels.length - 1];
    Label[] cases = Arrays.copyOf(labels, labels.length - 1);
    if (code.chance(50)) {
      int min = code.random.nextInt(-2, 3);
      // No cases: the least table has one.
      Label[] table = cases.length == 0 ? labels : cases;
      code.out.visitTableSwitchInsn(min, min + table.length - 1, otherwise, table);
    } else {
      int[] keys = new int[cases.length];
      int key = code.random.nextInt(-100, 2);
      for (int i = 0; i < keys.length; i++) {
        keys[i] = key;
        key += 1 + code.random.nextInt(50);
      }
      code.out.visitLookupSwitchInsn(otherwise, keys, cases);
    }
    code.pop(1);
  }

  /** A loop that counts, or goes on as a condition says. */
  void loop() {
    code.drain();
    Label head = new Label();
    Label end = new Label();
    code.integer(code.random.nextInt(5));
    Variable left = code.keep(true);
    code.out.visitLabel(head);
    Code.State before = code.state();
    code.tick();
    code.out.visitIincInsn(left.local(), code.any(-1, -1, -2, -300));
    code.load(left);
    code.out.visitJumpInsn(Opcodes.IFLT, end);
    code.pop(1);
    statements.block();
    if (code.chance(30)) {
      jumpIf(end);
    }
    code.drain();
    code.restore(before);
    if (code.chance(30)) {
      jumpIf(head);
    } else {
      code.out.visitJumpInsn(Opcodes.GOTO, head);
    }
    code.out.visitLabel(end);
  }

  /**
   * Blocks each of which ends with a jump to any other: loops with several entries, loops within
   * loops, and code that nothing reaches.
   */
  void knot() {
    code.drain();
    List<Label> labels = new ArrayList<>();
    int blocks = 2 + code.random.nextInt(4);
    for (int i = 0; i <= blocks; i++) {
      labels.add(new Label());
    }
    Label end = labels.get(blocks);
    Code.State before = code.state();
    for (int i = 0; i < blocks; i++) {
      code.out.visitLabel(labels.get(i));
      code.tick();
      statements.block();
      code.restore(before);
      switch (code.random.nextInt(4)) {
        case 0 -> jumpIf(code.any(labels));
        case 1 -> code.out.visitJumpInsn(Opcodes.GOTO, code.any(labels));
        case 2 -> {
          values.push(Type.INT_TYPE);
          jump(code.any(labels), code.any(labels), code.any(labels), end);
        }
        default -> {
          jumpIf(code.any(labels));
          code.out.visitJumpInsn(Opcodes.GOTO, code.any(labels));
        }
      }
    }
    code.out.visitLabel(end);
  }
}
