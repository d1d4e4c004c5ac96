package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Extends the stack-map frames of a method by the {@link AddedLocals}:
 *
 * <pre>
 *   original:  l0 .. lk                              (long and double take two slots)
 *   woven:     l0 .. lk, TOP .. TOP, added locals
 *                        ^ up to the original maxLocals
 * </pre>
 */
final class Frames {
  private final int originalMaxLocals;
  private final List<Object> added;

  /**
   * Labels of {@code NEW} instructions that were moved: a frame names an uninitialized object by
   * the label of its {@code NEW}, and code woven at a handler's start may come in between.
   */
  private final Map<Label, Label> movedNews = new HashMap<>();

  Frames(AddedLocals locals) {
    this.originalMaxLocals = locals.originalMaxLocals();
    this.added = locals.types();
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
    for (Object type : added) {
      locals[count++] = type;
    }
    out.visitFrame(Opcodes.F_NEW, count, locals, stack.length, stack);
  }

  private Object[] locals() {
    return new Object[originalMaxLocals + added.size()];
  }

  private Object moved(Object type) {
    Label to = type instanceof Label label ? movedNews.get(label) : null;
    return to == null ? type : to;
  }
}
