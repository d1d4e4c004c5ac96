package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Exceptions, their handlers, monitors, and subroutines. */
final class Guards {
  private static final List<@Nullable String> CAUGHT =
      Arrays.asList(
          null,
          "java/lang/Throwable",
          "java/lang/Exception",
          "java/lang/RuntimeException",
          "java/lang/NullPointerException",
          "java/lang/ArithmeticException",
          "java/lang/IndexOutOfBoundsException",
          "java/lang/ArrayStoreException",
          "java/lang/InterruptedException",
          "java/lang/IllegalMonitorStateException",
          "java/lang/Error",
          "java/lang/LinkageError",
          "java/lang/NoClassDefFoundError");

  private static final List<String> THROWN =
      List.of(
          "java/lang/RuntimeException",
          "java/lang/ArithmeticException",
          "java/lang/InterruptedException",
          "java/lang/Error",
          "java/lang/Throwable");

  private final Code code;
  private final Values values;
  private final Statements statements;
  private final Flow flow;

  Guards(Code code, Values values, Statements statements, Flow flow) {
    this.code = code;
    this.values = values;
    this.statements = statements;
    this.flow = flow;
  }

  /** A range with one or more handlers; handlers may lie within the range, and ranges overlap. */
  void guarded() {
    code.drain();
    Label start = label();
    Code.State before = code.state();
    code.out.visitInsn(Opcodes.NOP);
    statements.block();
    Label middle = label();
    code.out.visitInsn(Opcodes.NOP);
    statements.block();
    code.restore(before);
    Label bodyEnd = label();
    Label after = new Label();
    code.out.visitJumpInsn(Opcodes.GOTO, after);
    int handlers = 1 + code.random.nextInt(3);
    for (int i = 0; i < handlers; i++) {
      Label handler = label();
      @Nullable String type = code.any(CAUGHT);
      handler(before, type, after);
      boolean coversItself = code.constructed && code.chance(20);
      Label end = coversItself ? label() : bodyEnd;
      boolean late = code.chance(25);
      cover(late ? middle : start, end, handler, type);
    }
    code.restore(before);
    code.out.visitLabel(after);
  }

  private void handler(Code.State before, @Nullable String type, Label after) {
    code.restore(before);
    code.stack.clear();
    code.floor = 0;
    code.push(type == null ? Types.THROWABLE : Type.getObjectType(type));
    if (code.chance(15)) {
      code.drain();
    } else {
      Variable caught = code.keep(false);
      code.load(caught);
      code.show();
    }
    code.tick();
    statements.block();
    code.drain();
    boolean rejoins = !before.stack().contains(Types.RAW) && code.constructed;
    if (rejoins && code.chance(85)) {
      before.stack().forEach(each -> as(each));
      code.out.visitJumpInsn(Opcodes.GOTO, after);
    } else {
      thrown();
      code.out.visitInsn(Opcodes.ATHROW);
    }
  }

  /** A value with exactly this type for what follows. */
  private void as(Type type) {
    values.push(type);
    code.pop(1);
    code.push(type);
  }

  private void thrown() {
    Type type = Type.getObjectType(code.any(THROWN));
    if (code.chance(10)) {
      code.insn(Opcodes.ACONST_NULL, 0, type);
    } else {
      values.members().jdkObject(type);
    }
  }

  private void cover(Label start, Label end, Label handler, @Nullable String type) {
    TryCatchBlockNode block = new TryCatchBlockNode(node(start), node(end), node(handler), type);
    // Before the handler of a lock it would leave the lock held: the JVM's business
    // (docs/limits.md).
    boolean last = code.out.tryCatchBlocks.stream().anyMatch(each -> each.type == null);
    if (code.chance(85) || last) {
      code.out.tryCatchBlocks.add(block);
    } else {
      code.out.tryCatchBlocks.add(0, block);
    }
  }

  private static LabelNode node(Label label) {
    return (LabelNode) label.info;
  }

  private Label label() {
    Label label = new Label();
    code.out.visitLabel(label);
    return label;
  }

  /** An exception, under a condition. */
  void thrower() {
    Label end = new Label();
    flow.jumpIf(end);
    Code.State before = code.state();
    thrown();
    code.out.visitInsn(Opcodes.ATHROW);
    code.restore(before);
    code.out.visitLabel(end);
  }

  /** A return, under a condition; values may be left on the stack. */
  void leaver() {
    Label end = new Label();
    flow.jumpIf(end);
    Code.State before = code.state();
    Type result = code.method.result();
    if (!code.locks.isEmpty()) {
      code.tick();
    } else {
      if (result.getSort() != Type.VOID) {
        values.push(result);
      }
      code.out.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }
    code.restore(before);
    code.out.visitLabel(end);
  }

  /** A synchronized block as compilers write it. */
  void locked() {
    values.need(code.any(List.of(Types.OBJECT, Types.A, Types.STRING, Types.INTS)));
    boolean twice = code.chance(20);
    code.out.visitInsn(Opcodes.DUP);
    code.push(code.top());
    Variable lock = code.keep(true);
    code.insn(Opcodes.MONITORENTER, 1, Type.VOID_TYPE);
    Label start = label();
    code.drain();
    Code.State before = code.state();
    code.locks.add(lock);
    if (twice) {
      code.load(lock);
      code.insn(Opcodes.MONITORENTER, 1, Type.VOID_TYPE);
      code.load(lock);
      code.insn(Opcodes.MONITOREXIT, 1, Type.VOID_TYPE);
    }
    statements.block();
    code.restore(before);
    code.load(lock);
    code.insn(Opcodes.MONITOREXIT, 1, Type.VOID_TYPE);
    code.locks.remove(code.locks.size() - 1);
    Label end = label();
    Label after = new Label();
    code.out.visitJumpInsn(Opcodes.GOTO, after);
    Label handler = label();
    code.stack.clear();
    code.floor = 0;
    code.push(Types.THROWABLE);
    Variable thrown = code.keep(true);
    code.load(lock);
    code.insn(Opcodes.MONITOREXIT, 1, Type.VOID_TYPE);
    Label handlerEnd = label();
    code.load(thrown);
    code.out.visitInsn(Opcodes.ATHROW);
    code.out.tryCatchBlocks.add(new TryCatchBlockNode(node(start), node(end), node(handler), null));
    if (code.chance(80)) {
      code.out.tryCatchBlocks.add(
          new TryCatchBlockNode(node(handler), node(handlerEnd), node(handler), null));
    }
    code.restore(before);
    code.out.visitLabel(after);
  }

  /** A subroutine that is called from two places, as old compilers wrote {@code finally}. */
  void subroutine() {
    code.drain();
    Label subroutine = new Label();
    Label after = new Label();
    Code.State before = code.state();
    code.out.visitJumpInsn(Opcodes.JSR, subroutine);
    statements.block();
    code.restore(before);
    code.out.visitJumpInsn(Opcodes.JSR, subroutine);
    code.out.visitJumpInsn(Opcodes.GOTO, after);
    code.out.visitLabel(subroutine);
    int address = code.nextLocal++;
    code.out.visitVarInsn(Opcodes.ASTORE, address);
    statements.block();
    code.drain();
    code.out.visitVarInsn(Opcodes.RET, address);
    code.restore(before);
    code.out.visitLabel(after);
  }
}
