package io.photofinish.instrument.weave;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes reads that are made again as long as a hook says that the value may not be kept:
 *
 * <pre>
 *   ..., o               again: ..., o        the read, by the program's own instruction
 *                               ..., o, v     its hook
 *                               ..., o, v, z  back to "again" if z is 0
 *   ..., v
 * </pre>
 *
 * The value that stays is the one that the program's instruction has pushed, from the receiver that
 * the program has pushed. The JVM looks for these two instructions when it explains a {@code
 * NullPointerException} (JEP 358); had the hook returned the value, the message would name the
 * hook.
 */
final class Rereads {
  private static final Set<String> GETTERS = Set.of("get", "getPlain", "getOpaque", "getAcquire");

  private final MethodVisitor out;
  private final boolean needsFrames;
  private final @Nullable AnalyzerAdapter types;

  /**
   * @param out made by {@link #typed}
   * @param needsFrames whether a target of a jump must have a stack-map frame
   */
  Rereads(MethodVisitor out, boolean needsFrames) {
    this.out = out;
    this.needsFrames = needsFrames;
    this.types = out instanceof AnalyzerAdapter adapter ? adapter : null;
  }

  /**
   * Keeps track of the types of locals and operands where frames may be needed. Version 50 allows
   * subroutines beside frames, of which these types cannot be told.
   */
  static MethodVisitor typed(
      TargetClass target, MethodNode method, MethodSurvey survey, MethodVisitor out) {
    return survey.rereads()
            && target.header().hasFrames()
            && target.header().version() != Opcodes.V1_6
        ? new AnalyzerAdapter(target.name(), method.access, method.name, method.desc, out)
        : out;
  }

  /** Whether the instruction after this one loads an element from an array of references. */
  static boolean isBeforeElement(AbstractInsnNode instruction) {
    AbstractInsnNode next = instruction.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next != null && next.getOpcode() == Opcodes.AALOAD;
  }

  /**
   * Whether messages can be about such a value. A number they tell only as the index of an element
   * that is null; compiled code is faster where the hook returns the number.
   */
  static boolean suits(Type value, boolean isIndex) {
    int sort = value.getSort();
    return sort >= Type.ARRAY || (isIndex && sort >= Type.BOOLEAN && sort <= Type.INT);
  }

  /** Whether a call may be the read of an atomic variable; may err to either side. */
  static boolean mayBe(MethodInsnNode call) {
    String owner = call.owner;
    return owner.startsWith("java/util/concurrent/atomic/")
            || owner.equals("java/lang/invoke/VarHandle")
            || owner.equals("sun/misc/Unsafe")
        ? call.name.startsWith("get")
        : !owner.startsWith("java/") && GETTERS.contains(call.name);
  }

  /** Whether {@link #begin} may be used here. */
  boolean possible() {
    return !needsFrames || (types != null && types.locals != null);
  }

  /**
   * {@code ..., o -> ..., o}.
   *
   * @param locals how many locals, of those that the code repeated does not assign, have a value
   */
  Label begin(Type value, int locals) {
    boolean reference = value.getSort() >= Type.ARRAY;
    out.visitInsn(reference ? Opcodes.ACONST_NULL : Opcodes.ICONST_0); // ..., o, v
    Label again = new Label();
    out.visitLabel(again);
    if (types != null) {
      frame(types, locals, reference ? value.getInternalName() : Opcodes.INTEGER);
    }
    out.visitInsn(Opcodes.POP); // ..., o
    return again;
  }

  /** {@code ..., o, v, z -> ..., v}. */
  void end(Label again) {
    out.visitJumpInsn(Opcodes.IFEQ, again); // ..., o, v
    out.visitInsn(Opcodes.SWAP); // ..., v, o
    out.visitInsn(Opcodes.POP); // ..., v
  }

  /** The frame of the present place, with {@code top} on top of the stack. */
  private static void frame(AnalyzerAdapter types, int known, Object top) {
    int count = Math.min(known, types.locals.size());
    Object[] locals = expanded(types.locals.subList(0, count));
    Object[] stack = expanded(types.stack);
    stack[stack.length - 1] = top;
    types.visitFrame(Opcodes.F_NEW, locals.length, locals, stack.length, stack);
  }

  /** As frames have them: without the second slot of a long or double. */
  private static Object[] expanded(List<Object> slots) {
    Object[] result = new Object[slots.size()];
    int count = 0;
    for (int i = 0; i < slots.size(); i++) {
      Object type = slots.get(i);
      result[count++] = type;
      if (type == Opcodes.LONG || type == Opcodes.DOUBLE) {
        i++;
      }
    }
    return Arrays.copyOf(result, count);
  }
}
