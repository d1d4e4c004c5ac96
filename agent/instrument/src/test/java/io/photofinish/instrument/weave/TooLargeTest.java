package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Methods near 64 KiB are woven leaner, the rest of their class fully. */
class TooLargeTest implements Opcodes {
  private final WeaveCounters counters = new WeaveCounters();

  @Test
  void contextsAreDroppedAfterAccesses() {
    List<String> hooks =
        weave(
            5000,
            code -> {
              code.visitInsn(ICONST_1);
              code.visitFieldInsn(PUTSTATIC, "Large", "count", "I");
              code.visitFieldInsn(GETSTATIC, "Large", "count", "I");
              code.visitMethodInsn(INVOKESTATIC, "Large", "take", "(I)V", false);
            },
            WeaveCounters.Reason.CONTEXTS_DROPPED);
    assertThat(hooks).doesNotContain("call");
  }

  @Test
  void accessesAloneAreDroppedWhereThatSuffices() {
    List<String> hooks =
        weave(
            7000,
            code -> {
              code.visitInsn(ICONST_1);
              code.visitIntInsn(NEWARRAY, T_INT);
              code.visitInsn(ICONST_0);
              code.visitInsn(IALOAD);
              code.visitInsn(POP);
            },
            WeaveCounters.Reason.ACCESSES_DROPPED);
    assertThat(hooks).doesNotContain("readElement");
  }

  @Test
  void theMethodIsDroppedAtLast() {
    List<String> hooks =
        weave(
            12000,
            code -> {
              code.visitVarInsn(ALOAD, 0);
              code.visitInsn(MONITORENTER);
              code.visitVarInsn(ALOAD, 0);
              code.visitInsn(MONITOREXIT);
            },
            WeaveCounters.Reason.METHOD_DROPPED);
    assertThat(hooks).doesNotContain("monitorEntered");
  }

  private List<String> weave(
      int repetitions, Consumer<MethodVisitor> body, WeaveCounters.Reason expected) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, ACC_PUBLIC, "Large", null, "java/lang/Object", null);
    writer.visitField(ACC_STATIC, "count", "I", null, null).visitEnd();
    MethodVisitor code =
        writer.visitMethod(ACC_STATIC, "large", "(Ljava/lang/Object;)V", null, null);
    code.visitCode();
    for (int i = 0; i < repetitions; i++) {
      body.accept(code);
    }
    code.visitInsn(RETURN);
    code.visitMaxs(2, 1);
    code.visitEnd();
    code = writer.visitMethod(ACC_STATIC, "take", "(I)V", null, null);
    code.visitCode();
    code.visitVarInsn(ILOAD, 0);
    code.visitFieldInsn(PUTSTATIC, "Large", "count", "I");
    code.visitInsn(RETURN);
    code.visitMaxs(2, 1);
    code.visitEnd();
    code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()Ljava/lang/Object;", null, null);
    code.visitCode();
    code.visitLdcInsn("ran");
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESTATIC, "Large", "large", "(Ljava/lang/Object;)V", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(2, 0);
    code.visitEnd();
    writer.visitEnd();
    byte[] original = writer.toByteArray();
    WeaveOptions options = new WeaveOptions(new JdkPackages(), name -> false, CallSites.NONE);
    byte[] woven = new ClassWeaver(options, new Sites(), counters).weave(null, original, false);
    assertThat(counters.losses())
        .contains(new WeaveCounters.Loss(expected, "Large", "large(Ljava/lang/Object;)V"));
    assertThat(Runs.woven(Map.of("Large", original), "Large").outcome()).isEqualTo("ran");
    return Bytecode.hooks(woven, "large");
  }
}
