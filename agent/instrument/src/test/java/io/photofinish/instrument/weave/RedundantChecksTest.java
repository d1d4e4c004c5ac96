package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

class RedundantChecksTest {
  private final RedundantChecks checks = new RedundantChecks();

  private void variable(int opcode, int local) {
    checks.instruction(new VarInsnNode(opcode, local));
  }

  private boolean read(int local, String name) {
    variable(Opcodes.ALOAD, local);
    boolean needed = checks.needsRead("C", name, "I");
    checks.instruction(new FieldInsnNode(Opcodes.GETFIELD, "C", "x", "I"));
    checks.instruction(new InsnNode(Opcodes.POP));
    return needed;
  }

  private boolean write(int local, String name) {
    variable(Opcodes.ALOAD, local);
    checks.instruction(new InsnNode(Opcodes.ICONST_1));
    boolean needed = checks.needsWrite("C", name, "I");
    checks.instruction(new FieldInsnNode(Opcodes.PUTFIELD, "C", "x", "I"));
    return needed;
  }

  @Test
  void readAfterReadOrWrite() {
    assertThat(read(1, "x")).isTrue();
    assertThat(read(1, "x")).isFalse();
    assertThat(write(1, "y")).isTrue();
    assertThat(read(1, "y")).isFalse();
  }

  @Test
  void writeAfterWriteOnly() {
    assertThat(read(1, "x")).isTrue();
    assertThat(write(1, "x")).isTrue();
    assertThat(write(1, "x")).isFalse();
    assertThat(read(1, "x")).isFalse();
  }

  @Test
  void otherFieldOrVariable() {
    assertThat(read(1, "x")).isTrue();
    assertThat(read(2, "x")).isTrue();
    assertThat(read(1, "y")).isTrue();
  }

  @Test
  void assignmentForgetsTheVariable() {
    assertThat(read(1, "x")).isTrue();
    assertThat(read(3, "x")).isTrue();
    checks.instruction(new InsnNode(Opcodes.ACONST_NULL));
    variable(Opcodes.ASTORE, 1);
    assertThat(read(1, "x")).isTrue();
    assertThat(read(3, "x")).isFalse();
    checks.instruction(new InsnNode(Opcodes.LCONST_0));
    variable(Opcodes.LSTORE, 2);
    assertThat(read(3, "x")).isTrue();
  }

  @Test
  void valueLoadedBeforeAnAssignmentIsNotTheVariables() {
    assertThat(read(1, "x")).isTrue();
    variable(Opcodes.ALOAD, 1);
    checks.instruction(new InsnNode(Opcodes.ACONST_NULL));
    variable(Opcodes.ASTORE, 1);
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    checks.instruction(new InsnNode(Opcodes.POP));
    assertThat(read(1, "x")).isTrue();
  }

  @Test
  void boundariesAndTargets() {
    assertThat(read(1, "x")).isTrue();
    checks.boundary();
    assertThat(read(1, "x")).isTrue();
    checks.jumpTarget();
    assertThat(read(1, "x")).isTrue();
    assertThat(checks.needsStatic("C", "s", "I", false)).isTrue();
    assertThat(checks.needsStatic("C", "s", "I", false)).isFalse();
    checks.boundary();
    assertThat(checks.needsStatic("C", "s", "I", true)).isTrue();
    assertThat(checks.needsStatic("C", "s", "I", true)).isFalse();
  }

  /** {@code o.x += n}: the receiver is known through DUP. */
  @Test
  void receiverFollowsStackShuffles() {
    variable(Opcodes.ALOAD, 4);
    checks.instruction(new InsnNode(Opcodes.DUP));
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    checks.instruction(new FieldInsnNode(Opcodes.GETFIELD, "C", "x", "I"));
    checks.instruction(new InsnNode(Opcodes.DUP_X1));
    assertThat(checks.needsWrite("C", "x", "I")).isTrue();
    checks.instruction(new FieldInsnNode(Opcodes.PUTFIELD, "C", "x", "I"));
    checks.instruction(new InsnNode(Opcodes.POP));
    variable(Opcodes.ALOAD, 5);
    variable(Opcodes.ALOAD, 4);
    checks.instruction(new InsnNode(Opcodes.SWAP));
    checks.instruction(new InsnNode(Opcodes.POP));
    assertThat(checks.needsRead("C", "x", "I")).isFalse();
  }

  @Test
  void unknownReceiverIsAlwaysChecked() {
    checks.instruction(new InsnNode(Opcodes.ACONST_NULL));
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
  }
}
