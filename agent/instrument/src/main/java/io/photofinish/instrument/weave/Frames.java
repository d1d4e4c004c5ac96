package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Extends the stack-map frames of a method by the added locals:
 *
 * <pre>
 *   original:  l0 .. lk                              (long and double take two slots)
 *   woven:     l0 .. lk, TOP .. TOP, ThreadState, long [, lock] (, Object, long for each sweep)
 *                        ^ up to the original maxLocals
 * </pre>
 *
 * The added locals are assigned once, before anything else in the method, so they are the same in
 * every frame.
 */
final class Frames {
  private final int originalMaxLocals;
  private final @Nullable String lockType;
  private final int sweeps;

  /**
   * Labels of {@code NEW} instructions that were moved: a frame names an uninitialized object by
   * the label of its {@code NEW}, and code woven at a handler's start may come in between.
   */
  private final Map<Label, Label> movedNews = new HashMap<>();

  Frames(int originalMaxLocals, @Nullable String lockType, int sweeps) {
    this.originalMaxLocals = originalMaxLocals;
    this.lockType = lockType;
    this.sweeps = sweeps;
  }

  void moved(Label from, Label to) {
    movedNews.put(from, to);
  }

  /** Emits an expanded frame of the original, extended. */
  void extend(MethodVisitor out, int numLocal, Object[] local, int numStack, Object[] stack) {
    Object[] locals = locals();
    int slots = 0;
    int count = 0;
    for (int i = 0; i < numLocal; i++) {
      Object type = local[i];
      slots += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
      locals[count++] = moved(type);
    }
    Object[] operands = new Object[numStack];
    for (int i = 0; i < numStack; i++) {
      operands[i] = moved(stack[i]);
    }
    emit(out, locals, count, slots, operands);
  }

  /** Emits the frame of the handler that ends a method: no original local is known. */
  void lastHandler(MethodVisitor out) {
    emit(out, locals(), 0, 0, new Object[] {"java/lang/Throwable"});
  }

  private void emit(
      MethodVisitor out, @Nullable Object[] locals, int count, int slots, Object[] stack) {
    for (; slots < originalMaxLocals; slots++) {
      locals[count++] = Opcodes.TOP;
    }
    locals[count++] = Emitter.THREAD_STATE;
    locals[count++] = Opcodes.LONG;
    if (lockType != null) {
      locals[count++] = lockType;
    }
    for (int sweep = 0; sweep < sweeps; sweep++) {
      locals[count++] = "java/lang/Object";
      locals[count++] = Opcodes.LONG;
    }
    out.visitFrame(Opcodes.F_NEW, count, locals, stack.length, stack);
  }

  private Object[] locals() {
    return new Object[originalMaxLocals + 3 + 2 * sweeps];
  }

  private Object moved(Object type) {
    Label to = type instanceof Label label ? movedNews.get(label) : null;
    return to == null ? type : to;
  }
}
