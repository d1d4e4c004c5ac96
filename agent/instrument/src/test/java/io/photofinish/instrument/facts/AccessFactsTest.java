package io.photofinish.instrument.facts;

import static io.photofinish.report.diagnosis.Fact.CHECK_THEN_STORE;
import static io.photofinish.report.diagnosis.Fact.DOUBLE_CHECKED;
import static io.photofinish.report.diagnosis.Fact.INCLUSIVE_RANGE;
import static io.photofinish.report.diagnosis.Fact.LOOP_INDEX;
import static io.photofinish.report.diagnosis.Fact.READ_MODIFY_WRITE;
import static io.photofinish.report.diagnosis.Fact.READ_ONCE;
import static io.photofinish.report.diagnosis.Fact.SHIFTED_INDEX;
import static io.photofinish.report.diagnosis.Fact.STORES_CONSTANT;
import static io.photofinish.report.diagnosis.Fact.STORES_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.diagnosis.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** What is found in code that javac made. */
final class AccessFactsTest {

  @Test
  void updatesAreMadeOfWhatWasRead() throws IOException {
    assertThat(facts("increment", Opcodes.GETFIELD)).contains(READ_MODIFY_WRITE);
    assertThat(facts("increment", Opcodes.PUTFIELD)).contains(READ_MODIFY_WRITE);
    assertThat(facts("incrementByMax", Opcodes.PUTFIELD)).contains(READ_MODIFY_WRITE);
    assertThat(facts("link", Opcodes.PUTFIELD)).contains(READ_MODIFY_WRITE);
    assertThat(facts("setFromOther", Opcodes.PUTFIELD)).doesNotContain(READ_MODIFY_WRITE);
    assertThat(facts("close", Opcodes.PUTFIELD)).containsExactly(STORES_CONSTANT);
    assertThat(facts("set", Opcodes.PUTFIELD)).isEmpty();
  }

  @Test
  void whatAMethodMakesOfAnArgumentIsNotKnown() throws IOException {
    assertThat(facts("keepHint", Opcodes.GETFIELD)).doesNotContain(READ_MODIFY_WRITE);
    assertThat(facts("keepHint", Opcodes.PUTFIELD)).doesNotContain(READ_MODIFY_WRITE);
  }

  @Test
  void updatesOfElements() throws IOException {
    assertThat(facts("incrementSlot", Opcodes.IALOAD)).contains(READ_MODIFY_WRITE);
    assertThat(facts("incrementInRow", Opcodes.IASTORE)).contains(READ_MODIFY_WRITE);
    assertThat(facts("moveSlot", Opcodes.IASTORE)).doesNotContain(READ_MODIFY_WRITE);
  }

  @Test
  void checksDecideOnTheStore() throws IOException {
    assertThat(facts("lazily", Opcodes.PUTFIELD))
        .containsExactlyInAnyOrder(CHECK_THEN_STORE, READ_ONCE, STORES_NEW);
    assertThat(facts("lazily", Opcodes.GETFIELD)).contains(CHECK_THEN_STORE, READ_ONCE);
    assertThat(facts("setAlways", Opcodes.GETFIELD)).doesNotContain(CHECK_THEN_STORE);
    assertThat(facts("doubleChecked", Opcodes.PUTFIELD)).contains(DOUBLE_CHECKED);
    assertThat(facts("doubleChecked", Opcodes.GETFIELD)).doesNotContain(READ_ONCE);
    assertThat(facts("checkedUnderLock", Opcodes.PUTFIELD))
        .contains(CHECK_THEN_STORE)
        .doesNotContain(DOUBLE_CHECKED);
  }

  @Test
  void loopsEndByTheValue() throws IOException {
    assertThat(use("poll")).isEqualTo(Loops.Use.ENDS_LOOP);
    assertThat(use("pollOnce")).isEqualTo(Loops.Use.OTHER);
    assertThat(use("isOpen")).isEqualTo(Loops.Use.IS_RETURNED);
  }

  @Test
  void indices() throws IOException {
    assertThat(facts("fillTo", Opcodes.IASTORE))
        .contains(LOOP_INDEX)
        .doesNotContain(INCLUSIVE_RANGE);
    assertThat(facts("fillThrough", Opcodes.IASTORE)).contains(LOOP_INDEX, INCLUSIVE_RANGE);
    assertThat(facts("sumNext", Opcodes.IALOAD)).contains(SHIFTED_INDEX).doesNotContain(LOOP_INDEX);
    assertThat(facts("incrementSlot", Opcodes.IALOAD)).doesNotContain(LOOP_INDEX, SHIFTED_INDEX);
  }

  @Test
  void holdersOfArrays() throws IOException {
    String owner = Samples.class.getName();
    assertThat(Indices.holder(access("fillTo", Opcodes.IASTORE))).isEqualTo(owner + ".slots");
    assertThat(Indices.holder(access("incrementInRow", Opcodes.IASTORE)))
        .isEqualTo(owner + ".rows");
    assertThat(Indices.holder(access("increment", Opcodes.GETFIELD))).isNull();
  }

  @Test
  void fieldsOfLocks() throws IOException {
    assertThat(lockOf("setGuarded")).isEqualTo(Samples.class.getName() + ".guard");
    assertThat(lockOf("setLocked")).isEqualTo(Samples.class.getName() + ".lock");
    assertThat(lockOf("set")).isNull();
    AccessCode first = access("setAfterGuard", Opcodes.PUTFIELD);
    assertThat(LockFields.around(first.code(), first.access())).endsWith(".guard");
    AbstractInsnNode after = null;
    for (AbstractInsnNode i : first.code().instructions()) {
      after = i.getOpcode() == Opcodes.PUTFIELD ? i : after;
    }
    assertThat(LockFields.around(first.code(), Objects.requireNonNull(after))).isNull();
  }

  private static @Nullable String lockOf(String method) throws IOException {
    AccessCode access = access(method, Opcodes.PUTFIELD);
    return LockFields.around(access.code(), access.access());
  }

  @Test
  void concurrentMapsThatWereAsked() throws IOException {
    AccessCode checked = access("hit", Opcodes.PUTFIELD);
    AccessCode unchecked = access("hitUnchecked", Opcodes.PUTFIELD);
    assertThat(ConcurrentMaps.isCheckedThenUsed(checked.code(), checked.object())).isTrue();
    assertThat(ConcurrentMaps.isCheckedThenUsed(unchecked.code(), unchecked.object())).isFalse();
  }

  @Test
  void constructorsThatHandOutTheirObject() throws IOException {
    AccessCode early = access(Samples.Early.class, "<init>", Opcodes.PUTFIELD);
    AccessCode late = access(Samples.Late.class, "<init>", Opcodes.PUTFIELD);
    assertThat(Constructors.leaksBefore(early.code(), early.access())).isTrue();
    assertThat(Constructors.leaksBefore(late.code(), late.access())).isFalse();
  }

  @Test
  void objectsOfFinalFieldsAreNotSeenHalfMade() throws IOException {
    record Point(int x, int y) {}
    assertThat(Mutability.of(new ClassReader(classFile(Point.class)))).isFalse();
    assertThat(Mutability.of(new ClassReader(classFile(Samples.class)))).isTrue();
  }

  private static Set<Fact> facts(String method, int opcode) throws IOException {
    AccessCode access = access(method, opcode);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    Updates.find(access, facts);
    Checks.find(access, facts);
    Stores.find(access, name -> true, facts);
    Indices.find(access, facts);
    if (access.reads().size() == 1 && !facts.contains(CHECK_THEN_STORE)) {
      facts.remove(READ_ONCE); // says nothing by itself
    }
    return facts;
  }

  private static Loops.Use use(String method) throws IOException {
    AccessCode access = access(method, Opcodes.GETFIELD);
    return Loops.use(access.code(), access.access());
  }

  private static AccessCode access(String method, int opcode) throws IOException {
    return access(Samples.class, method, opcode);
  }

  private static AccessCode access(Class<?> c, String method, int opcode) throws IOException {
    for (var candidate : c.getDeclaredMethods()) {
      if (candidate.getName().equals(method)) {
        return access(c, method, org.objectweb.asm.Type.getMethodDescriptor(candidate), opcode);
      }
    }
    return access(c, method, "()V", opcode);
  }

  private static AccessCode access(Class<?> c, String method, String descriptor, int opcode)
      throws IOException {
    MethodCode code = Objects.requireNonNull(MethodCode.of(classFile(c), method, descriptor));
    for (AbstractInsnNode i : code.instructions()) {
      boolean initial = i instanceof FieldInsnNode field && field.name.equals("REGISTRY");
      if (i.getOpcode() == opcode && !initial) {
        return new AccessCode(code, i);
      }
    }
    throw new AssertionError("no such instruction in " + method);
  }

  private static byte[] classFile(Class<?> c) throws IOException {
    String file = c.getName().substring(c.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = Objects.requireNonNull(c.getResourceAsStream(file))) {
      return in.readAllBytes();
    }
  }
}
