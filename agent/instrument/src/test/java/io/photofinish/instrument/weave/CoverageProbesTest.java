package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** The code that JaCoCo weaves, as {@code org.jacoco.core.internal.instr} writes it. */
class CoverageProbesTest {
  private final MethodNode method = new MethodNode(Opcodes.ASM9, 0, "m", "([ZI)V", null, null);

  @Test
  void probesOfOldClassFilesAreKnown() {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "bank/Account", "$jacocoInit", "()[Z", false);
    method.visitVarInsn(Opcodes.ASTORE, 3);
    storeTrue(3);
    assertThat(CoverageProbes.of(method)).hasSize(1);
  }

  @Test
  void probesOfNewClassFilesAreKnown() {
    Handle bootstrap =
        new Handle(Opcodes.H_INVOKESTATIC, "bank/Account", "$jacocoInit", "()[Z", false);
    method.visitLdcInsn(new ConstantDynamic("$jacocoData", "Ljava/lang/Object;", bootstrap));
    method.visitTypeInsn(Opcodes.CHECKCAST, "[Z");
    method.visitVarInsn(Opcodes.ASTORE, 3);
    storeTrue(3);
    storeTrue(3);
    assertThat(CoverageProbes.of(method)).hasSize(2);
  }

  @Test
  void theProgramsOwnStoresAreNotProbes() {
    storeTrue(1);
    assertThat(CoverageProbes.of(method)).isEmpty();
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "bank/Account", "$jacocoInit", "()[Z", false);
    method.visitVarInsn(Opcodes.ASTORE, 3);
    storeTrue(1);
    assertThat(CoverageProbes.of(method)).isEmpty();
  }

  private void storeTrue(int array) {
    method.visitVarInsn(Opcodes.ALOAD, array);
    method.visitIntInsn(Opcodes.BIPUSH, 7);
    method.visitInsn(Opcodes.ICONST_1);
    method.visitInsn(Opcodes.BASTORE);
  }
}
