package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The handlers by which compilers leave {@code synchronized} blocks:
 *
 * <pre>
 *   handler: ASTORE thrown, ALOAD lock, MONITOREXIT, ...    covers itself
 * </pre>
 *
 * <p>Near the end of the stack a hook fails for lack of room where these instructions do not. Since
 * the handler covers itself it would begin anew, for ever. So what the hook before the MONITOREXIT
 * throws goes to code of ours, at the end of the method:
 *
 * <pre>
 *   rescue: ALOAD lock, MONITOREXIT, thread.missed = true, ATHROW
 * </pre>
 *
 * <p>It is covered by what covers the handler, but for the handler itself.
 */
final class UnlockHandlers {
  /** One handler; {@code outer} is what covers it besides itself. */
  private static final class Unlock {
    final Label handler;
    final int lock;
    final List<TryCatchBlockNode> outer;
    final Label start = new Label();
    final Label end = new Label();
    final Label rescue = new Label();
    Object @Nullable [] locals;

    Unlock(Label handler, int lock, List<TryCatchBlockNode> outer) {
      this.handler = handler;
      this.lock = lock;
      this.outer = outer;
    }
  }

  private final Map<AbstractInsnNode, Unlock> byExit = new HashMap<>();

  private UnlockHandlers() {}

  static UnlockHandlers of(MethodNode method) {
    UnlockHandlers found = new UnlockHandlers();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      AbstractInsnNode exit = block.type == null ? exit(block) : null;
      if (exit != null && covers(method, block, exit) && covers(method, block, block.handler)) {
        List<TryCatchBlockNode> outer = new ArrayList<>();
        for (TryCatchBlockNode other : method.tryCatchBlocks) {
          if (other.handler != block.handler && covers(method, other, exit)) {
            outer.add(other);
          }
        }
        int lock = ((VarInsnNode) before(exit)).var;
        found.byExit.putIfAbsent(exit, new Unlock(block.handler.getLabel(), lock, outer));
      }
    }
    return found;
  }

  /** The MONITOREXIT of such a handler. */
  private static @Nullable AbstractInsnNode exit(TryCatchBlockNode block) {
    AbstractInsnNode thrown = real(block.handler);
    AbstractInsnNode lock = thrown == null ? null : real(thrown.getNext());
    AbstractInsnNode exit = lock == null ? null : real(lock.getNext());
    return thrown != null
            && lock != null
            && exit != null
            && thrown.getOpcode() == Opcodes.ASTORE
            && lock.getOpcode() == Opcodes.ALOAD
            && exit.getOpcode() == Opcodes.MONITOREXIT
            && ((VarInsnNode) lock).var != ((VarInsnNode) thrown).var
        ? exit
        : null;
  }

  private static @Nullable AbstractInsnNode real(@Nullable AbstractInsnNode from) {
    AbstractInsnNode i = from;
    while (i != null && i.getOpcode() < 0) {
      i = i.getNext();
    }
    return i;
  }

  private static AbstractInsnNode before(AbstractInsnNode exit) {
    AbstractInsnNode i = exit.getPrevious();
    while (i.getOpcode() < 0) {
      i = i.getPrevious();
    }
    return i;
  }

  private static boolean covers(MethodNode method, TryCatchBlockNode block, AbstractInsnNode i) {
    int at = method.instructions.indexOf(i);
    return method.instructions.indexOf(block.start) <= at
        && at < method.instructions.indexOf(block.end);
  }

  /** Whether the handler is one of these, which needs no hook at its start. */
  boolean contains(Label handler) {
    return byExit.values().stream().anyMatch(unlock -> unlock.handler == handler);
  }

  /** Before the code: the entries that must stand first in the exception table. */
  void declare(MethodVisitor out) {
    for (Unlock unlock : byExit.values()) {
      out.visitTryCatchBlock(unlock.start, unlock.end, unlock.rescue, null);
    }
  }

  /** Notes the frame of the original at these labels. */
  void frame(Set<Label> labels, int count, Object[] locals) {
    for (Unlock unlock : byExit.values()) {
      if (labels.contains(unlock.handler)) {
        unlock.locals = java.util.Arrays.copyOf(locals, count);
      }
    }
  }

  /** Right before, and right after the hook of a MONITOREXIT. */
  void mark(MethodVisitor out, AbstractInsnNode exit, boolean begins) {
    Unlock unlock = byExit.get(exit);
    if (unlock != null) {
      out.visitLabel(begins ? unlock.start : unlock.end);
    }
  }

  /** After the last instruction. */
  void finish(Emitter code, Frames frames) {
    MethodVisitor out = code.out();
    for (Unlock unlock : byExit.values()) {
      Label end = new Label();
      out.visitLabel(unlock.rescue);
      Object[] locals = unlock.locals;
      if (locals != null) {
        frames.extend(out, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
      }
      out.visitVarInsn(Opcodes.ALOAD, unlock.lock); // thrown lock
      out.visitInsn(Opcodes.MONITOREXIT); // thrown
      code.missed(); // thrown
      out.visitInsn(Opcodes.ATHROW); //
      out.visitLabel(end);
      for (TryCatchBlockNode block : unlock.outer) {
        out.visitTryCatchBlock(unlock.rescue, end, block.handler.getLabel(), block.type);
      }
    }
  }
}
