package io.photofinish.instrument.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** A method's code: where values come from, and what can follow what. */
final class MethodCode {

  /** Above this many instructions a method is not looked at: a report must not take seconds. */
  private static final int MAX_INSTRUCTIONS = 10_000;

  private final MethodNode method;
  private final Values values;
  private final int[] lines;
  private final List<AbstractInsnNode> instructions = new ArrayList<>();

  private MethodCode(MethodNode method, Values values) {
    this.method = method;
    this.values = values;
    this.lines = new int[method.instructions.size()];
    int line = 0;
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof LineNumberNode number) {
        line = number.line;
      }
      lines[instructions.size()] = line;
      instructions.add(i);
    }
  }

  /**
   * Looks at a method.
   *
   * @return {@code null} if the class file has no such method, or one that is too large
   */
  static @Nullable MethodCode of(byte[] classFile, String name, String descriptor) {
    ClassReader reader = new ClassReader(classFile);
    MethodNode[] found = new MethodNode[1];
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String itsName,
              String itsDescriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if (!itsName.equals(name) || !itsDescriptor.equals(descriptor)) {
              return null;
            }
            found[0] =
                new MethodNode(Opcodes.ASM9, access, itsName, itsDescriptor, signature, exceptions);
            return found[0];
          }
        },
        ClassReader.SKIP_FRAMES);
    MethodNode method = found[0];
    if (method == null || method.instructions.size() > MAX_INSTRUCTIONS) {
      return null;
    }
    Values values = new Values();
    try {
      new Analyzer<>(values).analyze(reader.getClassName(), method);
    } catch (AnalyzerException e) {
      return null;
    }
    return new MethodCode(method, values);
  }

  Values values() {
    return values;
  }

  boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  boolean isSynchronized() {
    return (method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
  }

  /** What stands for the receiver; {@code null} in a static method. */
  @Nullable AbstractInsnNode receiver() {
    return isStatic() ? null : values.parameter(0);
  }

  boolean returnsBoolean() {
    return method.desc.endsWith(")Z");
  }

  List<AbstractInsnNode> instructions() {
    return instructions;
  }

  /** The source line of an instruction; 0 if the class file has none. */
  int line(AbstractInsnNode instruction) {
    return lines[index(instruction)];
  }

  int index(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  /** The instructions that take the value of that one as an operand. */
  List<AbstractInsnNode> usesOf(AbstractInsnNode maker) {
    List<AbstractInsnNode> uses = new ArrayList<>();
    for (AbstractInsnNode i : instructions) {
      if (values.operands(i).stream().anyMatch(value -> value.insns.contains(maker))) {
        uses.add(i);
      }
    }
    return uses;
  }

  /** Whether {@code to} can be executed after {@code from}, which itself may be executed again. */
  boolean reaches(AbstractInsnNode from, AbstractInsnNode to) {
    return reaches(successors(from), to, Set.of());
  }

  /** As {@link #reaches}, by way of one of {@code starts} and of none of {@code barred}. */
  boolean reaches(
      List<AbstractInsnNode> starts, AbstractInsnNode to, Set<AbstractInsnNode> barred) {
    BitSet seen = new BitSet();
    Deque<AbstractInsnNode> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      AbstractInsnNode next = open.pop();
      int index = index(next);
      if (next == to) {
        return true;
      }
      if (!seen.get(index) && !barred.contains(next)) {
        seen.set(index);
        open.addAll(successors(next));
      }
    }
    return false;
  }

  /** What may be executed next; exception handlers are left out. */
  List<AbstractInsnNode> successors(AbstractInsnNode i) {
    List<AbstractInsnNode> next = new ArrayList<>();
    int opcode = i.getOpcode();
    if (i instanceof JumpInsnNode jump) {
      next.add(jump.label);
    } else if (i instanceof TableSwitchInsnNode choice) {
      next.addAll(choice.labels);
      next.add(choice.dflt);
    } else if (i instanceof LookupSwitchInsnNode choice) {
      next.addAll(choice.labels);
      next.add(choice.dflt);
    }
    boolean falls =
        opcode != Opcodes.GOTO
            && opcode != Opcodes.TABLESWITCH
            && opcode != Opcodes.LOOKUPSWITCH
            && opcode != Opcodes.ATHROW
            && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN);
    AbstractInsnNode following = i.getNext();
    if (falls && following != null) {
      next.add(following);
    }
    return next;
  }
}
