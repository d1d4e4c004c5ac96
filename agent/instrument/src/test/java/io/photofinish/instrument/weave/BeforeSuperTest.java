package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Constructors that write fields before super(), as JEP 513 and other languages have them. */
class BeforeSuperTest implements Opcodes {
  private final WeaveCounters counters = new WeaveCounters();

  @Test
  void certainWritesAreReportedAfterSuper() {
    Map<String, byte[]> classes = Map.of("Early", early(false));
    Runs.Run woven = Runs.woven(classes, "Early");
    assertThat(woven.outcome()).isEqualTo(Runs.plain(classes, "Early")).isEqualTo("5");
    assertThat(woven.events())
        .containsExactly(
            "call <init>",
            "write plain",
            "beginVolatileWrite fence",
            "endVolatileWrite",
            "write plain",
            "read plain",
            "call valueOf",
            "leave");
  }

  @Test
  void conditionalWritesAreCounted() {
    byte[] original = early(true);
    byte[] woven =
        new ClassWeaver(
                new WeaveOptions(new JdkPackages(), name -> false, CallSites.NONE),
                new Sites(),
                counters)
            .weave(null, original, false);
    assertThat(counters.losses())
        .containsExactly(
            new WeaveCounters.Loss(WeaveCounters.Reason.WRITE_BEFORE_SUPER, "Early", "<init>(I)V"));
    Runs.Run run = Runs.woven(Map.of("Early", original), "Early");
    assertThat(run.outcome()).isEqualTo("5");
    assertThat(Bytecode.hooks(woven, "<init>")).containsExactly("enter", "write", "writeFresh");
  }

  /**
   * {@code Early(int n) { plain = n; [if (n != 0)] fence = n; super(); plain += 0; }}, and {@code
   * run} returns {@code new Early(5).plain}.
   */
  private static byte[] early(boolean conditional) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, ACC_PUBLIC, "Early", null, "java/lang/Object", null);
    writer.visitField(0, "plain", "I", null, null).visitEnd();
    writer.visitField(ACC_VOLATILE, "fence", "I", null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(0, "<init>", "(I)V", null, null);
    Label join = new Label();
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitFieldInsn(PUTFIELD, "Early", "plain", "I");
    if (conditional) {
      code.visitVarInsn(ILOAD, 1);
      code.visitJumpInsn(IFEQ, join);
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitFieldInsn(PUTFIELD, "Early", "fence", "I");
    code.visitLabel(join);
    if (conditional) {
      code.visitFrame(F_FULL, 2, new Object[] {UNINITIALIZED_THIS, INTEGER}, 0, new Object[0]);
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitFieldInsn(PUTFIELD, "Early", "plain", "I");
    code.visitInsn(RETURN);
    code.visitMaxs(2, 2);
    code.visitEnd();
    code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()Ljava/lang/Object;", null, null);
    code.visitCode();
    code.visitTypeInsn(NEW, "Early");
    code.visitInsn(DUP);
    code.visitInsn(ICONST_5);
    code.visitMethodInsn(INVOKESPECIAL, "Early", "<init>", "(I)V", false);
    code.visitFieldInsn(GETFIELD, "Early", "plain", "I");
    code.visitMethodInsn(
        INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/lang/String",
        "valueOf",
        "(Ljava/lang/Object;)Ljava/lang/String;",
        false);
    code.visitInsn(ARETURN);
    code.visitMaxs(3, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
