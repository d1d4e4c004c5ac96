package io.photofinish.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A few hundred seeds make all that class files may have. */
class OpcodesTest {
  private static final int PROGRAMS = 300;
  private static final int NEWEST = 61;

  /** Short forms, of which ASM tells only the long one: {@code ILOAD_0} and the like. */
  private static final List<int[]> UNTOLD =
      List.of(new int[] {19, 20}, new int[] {26, 45}, new int[] {59, 78}, new int[] {196, 196});

  private static final List<ClassNode> CLASSES = new ArrayList<>();

  @BeforeAll
  static void make() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      for (Program.ClassFile file : Programs.of(seed, NEWEST).classes()) {
        ClassNode read = new ClassNode();
        new ClassReader(file.bytes()).accept(read, 0);
        CLASSES.add(read);
      }
    }
  }

  @Test
  void allOpcodesAreMade() {
    Set<Integer> wanted = new TreeSet<>();
    for (int opcode = Opcodes.NOP; opcode <= Opcodes.IFNONNULL; opcode++) {
      wanted.add(opcode);
    }
    UNTOLD.forEach(range -> wanted.removeIf(o -> o >= range[0] && o <= range[1]));
    Set<Integer> made = new TreeSet<>();
    for (MethodNode method : methods()) {
      for (AbstractInsnNode instruction : method.instructions) {
        made.add(instruction.getOpcode());
      }
    }
    assertThat(made).containsAll(wanted);
  }

  @Test
  void allVersionsAreMade() {
    Set<Integer> versions = new TreeSet<>();
    CLASSES.forEach(each -> versions.add(each.version));
    for (int version = 45; version <= NEWEST; version++) {
      assertThat(versions).contains(version);
    }
  }

  @Test
  void extremesAreMade() {
    assertThat(CLASSES.stream().mapToInt(each -> each.methods.size()).max()).isPresent();
    assertThat(methods().stream().mapToInt(method -> method.instructions.size()).max().orElse(0))
        .as("instructions of a method whose jumps need four bytes")
        .isGreaterThan(20_000);
    assertThat(methods()).as("wide variables").anyMatch(OpcodesTest::isWide);
    assertThat(methods())
        .as("all argument words there are")
        .anyMatch(
            method -> org.objectweb.asm.Type.getArgumentsAndReturnSizes(method.desc) >> 2 == 256);
  }

  private static boolean isWide(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof VarInsnNode access && access.var > 255) {
        return true;
      }
    }
    return false;
  }

  private static List<MethodNode> methods() {
    return CLASSES.stream().flatMap(each -> each.methods.stream()).toList();
  }
}
