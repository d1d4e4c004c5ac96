package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class RedundantChecksTest {
  private final RedundantChecks checks = new RedundantChecks();

  private boolean read(int local, String name) {
    checks.loadReference(local);
    boolean needed = checks.needsRead("C", name, "I");
    checks.instruction(1, 1);
    checks.instruction(Opcodes.POP);
    return needed;
  }

  private boolean write(int local, String name) {
    checks.loadReference(local);
    checks.instruction(Opcodes.ICONST_1);
    boolean needed = checks.needsWrite("C", name, "I");
    checks.instruction(2, 0);
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
    checks.instruction(Opcodes.ACONST_NULL);
    checks.store(1, 1);
    assertThat(read(1, "x")).isTrue();
    assertThat(read(3, "x")).isFalse();
    checks.instruction(Opcodes.LCONST_0);
    checks.store(2, 2);
    assertThat(read(3, "x")).isTrue();
  }

  @Test
  void valueLoadedBeforeAnAssignmentIsNotTheVariables() {
    assertThat(read(1, "x")).isTrue();
    checks.loadReference(1);
    checks.instruction(Opcodes.ACONST_NULL);
    checks.store(1, 1);
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    checks.instruction(Opcodes.POP);
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
    checks.loadReference(4);
    checks.instruction(Opcodes.DUP);
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    checks.instruction(1, 1);
    checks.instruction(Opcodes.DUP_X1);
    assertThat(checks.needsWrite("C", "x", "I")).isTrue();
    checks.instruction(2, 0);
    checks.instruction(Opcodes.POP);
    checks.loadReference(5);
    checks.loadReference(4);
    checks.instruction(Opcodes.SWAP);
    checks.instruction(Opcodes.POP);
    assertThat(checks.needsRead("C", "x", "I")).isFalse();
  }

  @Test
  void unknownReceiverIsAlwaysChecked() {
    checks.instruction(Opcodes.ACONST_NULL);
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
    assertThat(checks.needsRead("C", "x", "I")).isTrue();
  }
}
