package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Shapes that Java compilers do not emit, others do. */
class FramesTest implements Opcodes {
  private static Map<String, byte[]> shape(java.util.function.Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, ACC_PUBLIC, "Shape", null, "java/lang/Object", null);
    writer.visitField(ACC_STATIC, "n", "I", null, null).visitEnd();
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()Ljava/lang/Object;", null, null);
    code.visitCode();
    body.accept(code);
    code.visitMaxs(6, 4);
    code.visitEnd();
    writer.visitEnd();
    return Map.of("Shape", writer.toByteArray());
  }

  private static void same(Map<String, byte[]> classes, String expected, String... hooks) {
    Runs.Run woven = Runs.woven(classes, "Shape");
    assertThat(woven.outcome()).isEqualTo(Runs.plain(classes, "Shape")).isEqualTo(expected);
    assertThat(woven.events()).containsExactly(hooks);
  }

  /** The prologue runs once although the first instruction is the target of a loop. */
  @Test
  void loopToTheFirstInstruction() {
    same(
        shape(
            code -> {
              Label start = new Label();
              code.visitLabel(start);
              code.visitFrame(F_FULL, 0, new Object[0], 0, new Object[0]);
              code.visitFieldInsn(GETSTATIC, "Shape", "n", "I");
              code.visitInsn(ICONST_1);
              code.visitInsn(IADD);
              code.visitInsn(DUP);
              code.visitFieldInsn(PUTSTATIC, "Shape", "n", "I");
              code.visitInsn(ICONST_2);
              code.visitJumpInsn(IF_ICMPLT, start);
              code.visitLdcInsn("done");
              code.visitInsn(ARETURN);
            }),
        "done",
        "readStatic n",
        "writeStatic n",
        "readStatic n",
        "writeStatic n");
  }

  /**
   * A handler that begins with NEW, and a frame that names the object by that instruction's label,
   * before which the handler's hook is woven.
   */
  @Test
  void uninitializedObjectOfAHandler() {
    same(
        shape(
            code -> {
              Label start = new Label();
              Label handler = new Label();
              Label other = new Label();
              Label join = new Label();
              code.visitTryCatchBlock(start, handler, handler, null);
              code.visitLabel(start);
              code.visitInsn(ACONST_NULL);
              code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
              code.visitInsn(POP);
              code.visitInsn(ACONST_NULL);
              code.visitInsn(ARETURN);
              code.visitLabel(handler);
              code.visitFrame(F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
              code.visitTypeInsn(NEW, "java/lang/StringBuilder");
              code.visitInsn(DUP);
              code.visitFieldInsn(GETSTATIC, "Shape", "n", "I");
              code.visitJumpInsn(IFEQ, other);
              code.visitLdcInsn("many");
              code.visitJumpInsn(GOTO, join);
              Object[] stack = {"java/lang/Throwable", handler, handler};
              code.visitLabel(other);
              code.visitFrame(F_FULL, 0, new Object[0], 3, stack);
              code.visitLdcInsn("none");
              code.visitLabel(join);
              code.visitFrame(
                  F_FULL,
                  0,
                  new Object[0],
                  4,
                  new Object[] {"java/lang/Throwable", handler, handler, "java/lang/String"});
              code.visitMethodInsn(
                  INVOKESPECIAL,
                  "java/lang/StringBuilder",
                  "<init>",
                  "(Ljava/lang/String;)V",
                  false);
              code.visitInsn(ARETURN);
            }),
        "none",
        "call hashCode",
        "caught NullPointerException",
        "readStatic n",
        "leave");
  }

  /** Wide and unused locals below the added ones. */
  @Test
  void gapsAndWideLocals() {
    same(
        shape(
            code -> {
              Label join = new Label();
              code.visitInsn(LCONST_1);
              code.visitVarInsn(LSTORE, 1);
              code.visitFieldInsn(GETSTATIC, "Shape", "n", "I");
              code.visitJumpInsn(IFNE, join);
              code.visitInsn(ICONST_1);
              code.visitFieldInsn(PUTSTATIC, "Shape", "n", "I");
              code.visitLabel(join);
              code.visitFrame(F_FULL, 2, new Object[] {TOP, LONG}, 0, new Object[0]);
              code.visitVarInsn(LLOAD, 1);
              code.visitMethodInsn(
                  INVOKESTATIC, "java/lang/Long", "toString", "(J)Ljava/lang/String;", false);
              code.visitInsn(ARETURN);
            }),
        "1",
        "readStatic n",
        "writeStatic n");
  }
}
