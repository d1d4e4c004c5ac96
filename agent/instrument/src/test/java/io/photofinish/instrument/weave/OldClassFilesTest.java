package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files from before stack-map frames, with subroutines as old compilers wrote them. */
class OldClassFilesTest implements Opcodes {
  @ParameterizedTest
  @ValueSource(ints = {V1_1, V1_3, V1_4, V1_5, V1_6})
  void subroutine(int version) {
    Map<String, byte[]> classes = Map.of("Old", subroutineClass(version));
    Runs.Run woven = Runs.woven(classes, "Old");
    assertThat(woven.outcome()).isEqualTo(Runs.plain(classes, "Old")).isEqualTo("7");
    assertThat(woven.events())
        .containsExactly(
            "writeStatic count",
            "readStatic count",
            "writeStatic count",
            "readStatic count",
            "call valueOf",
            "leave");
  }

  /** {@code try { count = 6; } finally { count++; } return count;} with JSR and RET. */
  private static byte[] subroutineClass(int version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    writer.visitField(ACC_STATIC, "count", "I", null, null).visitEnd();
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()Ljava/lang/Object;", null, null);
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label subroutine = new Label();
    code.visitTryCatchBlock(start, end, handler, null);
    code.visitCode();
    code.visitLabel(start);
    code.visitIntInsn(BIPUSH, 6);
    code.visitFieldInsn(PUTSTATIC, "Old", "count", "I");
    code.visitJumpInsn(JSR, subroutine);
    code.visitFieldInsn(GETSTATIC, "Old", "count", "I");
    code.visitMethodInsn(
        INVOKESTATIC, "java/lang/String", "valueOf", "(I)Ljava/lang/String;", false);
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/lang/String",
        "valueOf",
        "(Ljava/lang/Object;)Ljava/lang/String;",
        false);
    code.visitInsn(ARETURN);
    code.visitLabel(end);
    code.visitLabel(handler);
    code.visitVarInsn(ASTORE, 1);
    code.visitJumpInsn(JSR, subroutine);
    code.visitVarInsn(ALOAD, 1);
    code.visitInsn(ATHROW);
    code.visitLabel(subroutine);
    code.visitVarInsn(ASTORE, 0);
    code.visitFieldInsn(GETSTATIC, "Old", "count", "I");
    code.visitInsn(ICONST_1);
    code.visitInsn(IADD);
    code.visitFieldInsn(PUTSTATIC, "Old", "count", "I");
    code.visitVarInsn(RET, 0);
    code.visitMaxs(3, 2);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /**
   * A handler around the method needs no frame where no method has any. If it had one, ASM would
   * take the others for given when it widens the jump.
   */
  @Test
  void longJumpWithoutFrames() {
    Map<String, byte[]> classes = Map.of("Old", longJumpClass());
    Runs.Run woven = Runs.woven(classes, "Old");
    assertThat(woven.outcome()).isEqualTo(Runs.plain(classes, "Old")).isEqualTo("text");
    assertThat(woven.events()).isNotEmpty();
  }

  private static byte[] longJumpClass() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V1_6, ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNCHRONIZED, "run", "()Ljava/lang/Object;", null, null);
    Label far = new Label();
    Label popped = new Label();
    Label returned = new Label();
    code.visitCode();
    code.visitInsn(ACONST_NULL);
    code.visitInsn(DUP);
    code.visitJumpInsn(IFNULL, far);
    code.visitLabel(returned);
    code.visitInsn(ARETURN);
    code.visitLabel(popped);
    code.visitInsn(POP);
    code.visitLdcInsn("text");
    code.visitInsn(ARETURN);
    for (int i = 0; i < Short.MAX_VALUE - 12; i++) { // short still, until hooks stand between
      code.visitInsn(NOP);
    }
    code.visitInsn(ACONST_NULL);
    code.visitLabel(far);
    code.visitInsn(DUP);
    code.visitJumpInsn(IFNULL, popped);
    code.visitJumpInsn(GOTO, returned);
    code.visitMaxs(2, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Class constants came with version 49: before, the runtime is asked for the class. */
  @Test
  void synchronizedStaticMethod() {
    assertThat(synchronizedHooks(V1_4)).contains("classOf");
    assertThat(synchronizedHooks(V1_5)).doesNotContain("classOf").contains("monitorEntered");
  }

  private static Iterable<String> synchronizedHooks(int version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNCHRONIZED, "run", "()Ljava/lang/Object;", null, null);
    code.visitCode();
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitMaxs(1, 0);
    code.visitEnd();
    writer.visitEnd();
    Sites sites = new Sites();
    byte[] woven = Runs.weaver(sites, CallSites.NONE).weave(null, writer.toByteArray(), false);
    return Bytecode.hooks(woven, "run");
  }
}
