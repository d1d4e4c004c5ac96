package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Holds the table against ASM's own simulation of real code. */
class StackEffectTest {
  @Test
  void agreesWithTheAnalyzer() throws Exception {
    Set<Integer> seen = new TreeSet<>();
    for (Class<?> type :
        new Class<?>[] {
          Math.class,
          StrictMath.class,
          java.math.BigInteger.class,
          Float.class,
          java.util.Formatter.class,
          java.util.HashMap.class,
          java.util.Arrays.class,
          Character.class
        }) {
      byte[] bytes =
          WovenLoader.classFile(
              ClassLoader.getPlatformClassLoader(), type.getName().replace('.', '/'));
      compare(bytes, seen);
    }
    for (byte[] bytes : Sources.compile("Language", Programs.LANGUAGE).values()) {
      compare(bytes, seen);
    }
    // The JDK under test is compiled without some: 120 in 25, more in 17.
    assertThat(seen.size()).isGreaterThan(115);
  }

  private static void compare(byte @Nullable [] bytes, Set<Integer> seen) throws Exception {
    ClassNode node = new ClassNode();
    new ClassReader(Objects.requireNonNull(bytes)).accept(node, 0);
    for (MethodNode method : node.methods) {
      Frame<BasicValue>[] frames =
          new Analyzer<>(new BasicInterpreter()).analyze(node.name, method);
      for (AbstractInsnNode i : method.instructions) {
        int index = method.instructions.indexOf(i);
        if (i.getOpcode() < 0
            || isShuffle(i)
            || hasOperand(i)
            || i.getNext() == null
            || frames[index] == null) {
          continue;
        }
        Frame<BasicValue> after = frames[index + 1];
        if (after == null || ends(i.getOpcode())) {
          continue;
        }
        seen.add(i.getOpcode());
        assertThat(StackEffect.pushed(i.getOpcode()) - StackEffect.popped(i.getOpcode()))
            .as("opcode %s", i.getOpcode())
            .isEqualTo(words(after) - words(frames[index]));
      }
    }
  }

  private static boolean ends(int opcode) {
    return (opcode >= 167 && opcode <= 177) || opcode == 191;
  }

  private static boolean isShuffle(AbstractInsnNode i) {
    return i.getOpcode() >= 89 && i.getOpcode() <= 95;
  }

  private static boolean hasOperand(AbstractInsnNode i) {
    return i instanceof FieldInsnNode
        || i instanceof MethodInsnNode
        || i instanceof InvokeDynamicInsnNode
        || i instanceof LdcInsnNode
        || i instanceof MultiANewArrayInsnNode;
  }

  private static int words(Frame<BasicValue> frame) {
    int words = 0;
    for (int i = 0; i < frame.getStackSize(); i++) {
      words += frame.getStack(i).getSize();
    }
    return words;
  }
}
