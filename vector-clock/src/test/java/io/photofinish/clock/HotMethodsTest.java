package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * What runs at every access stays small and leaves no trace: HotSpot inlines it everywhere, and it
 * neither allocates nor dispatches.
 */
class HotMethodsTest {
  /** HotSpot inlines methods up to this size however cold (MaxInlineSize). */
  private static final int TRIVIAL = 35;

  /** Room for the checks that are inlined by force, or because they are hot. */
  private static final int SMALL = 125;

  @Test
  void wordChecksAreTrivial() throws IOException {
    assertHot(Word.class, TRIVIAL, "epoch", "slot", "clock", "coversRead", "coversWrite");
    assertHot(Word.class, TRIVIAL, "isWrite", "isAtomic", "isShared", "isTagged", "context");
    assertHot(FastTrack.class, SMALL, "coversSharedRead");
  }

  @Test
  void coversChecksAreSmall() throws IOException {
    assertHot(ArrayShadow.class, SMALL, "coversRead", "coversWrite");
    assertHot(Chunk.class, SMALL, "coversRead", "coversWrite");
    assertHot(Inflated.class, SMALL, "covers");
    assertHot(SlotWords.class, SMALL, "covers", "find");
    assertHot(AtomicVariable.class, SMALL, "coversRead", "coversWrite");
    assertHot(AtomicVariable.class, SMALL, "coversPlainRead", "coversPlainWrite");
  }

  @Test
  void acquireThatLearnsNothingIsSmall() throws IOException {
    assertHot(Knowledge.class, SMALL, "knows");
    assertHot(Clocks.class, SMALL, "get");
  }

  /** The rules themselves allocate nothing; only what keeps reads apart does. */
  @Test
  void accessesDoNotAllocate() throws IOException {
    assertHot(FastTrack.class, 250, "read", "write");
    assertHot(Rules.class, SMALL, "onRead", "onWrite", "readConflict", "writeConflict");
    assertHot(ThreadClock.class, TRIVIAL, "release", "releaseOwned");
  }

  private static void assertHot(Class<?> type, int size, String... names) throws IOException {
    Map<String, Scan> scans = scan(type);
    for (String name : names) {
      Scan scan = Objects.requireNonNull(scans.get(name), name);
      assertThat(scan.getMaxSize()).as(type.getSimpleName() + "." + name).isLessThanOrEqualTo(size);
      assertThat(scan.costly).as(type.getSimpleName() + "." + name).isEmpty();
    }
  }

  private static Map<String, Scan> scan(Class<?> type) throws IOException {
    Map<String, Scan> scans = new HashMap<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            Scan scan = new Scan();
            scans.put(name, scan);
            return scan;
          }
        };
    new ClassReader(type.getResourceAsStream(type.getSimpleName() + ".class")).accept(visitor, 0);
    return scans;
  }

  private static final class Scan extends CodeSizeEvaluator {
    final List<String> costly = new ArrayList<>();

    Scan() {
      super(Opcodes.ASM9, null);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
        costly.add("new " + type);
      }
      super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        costly.add("newarray");
      }
      super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.MONITORENTER) {
        costly.add("monitorenter");
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      costly.add("invokedynamic " + name);
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (opcode == Opcodes.INVOKEINTERFACE) {
        costly.add("invokeinterface " + name);
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
