package io.photofinish.instrument.jdk;

import io.photofinish.runtime.SyncContainers;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Hooks after a monitor is locked and before it is unlocked. */
final class MonitorHooks {
  private MonitorHooks() {}

  /** At the start of a synchronized method. */
  static void entered(MethodVisitor out) {
    out.visitVarInsn(Opcodes.ALOAD, 0);
    hook(out, "entered");
  }

  /** Before a synchronized method returns. */
  static void exiting(MethodVisitor out) {
    out.visitVarInsn(Opcodes.ALOAD, 0);
    hook(out, "exiting");
  }

  /** The instruction itself with its hook. {@code ..., object -> ...}. */
  static void around(int opcode, MethodVisitor out) {
    out.visitInsn(Opcodes.DUP);
    if (opcode == Opcodes.MONITOREXIT) {
      hook(out, "exiting");
      out.visitInsn(opcode);
    } else {
      out.visitInsn(opcode);
      hook(out, "entered");
    }
  }

  private static void hook(MethodVisitor out, String name) {
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(SyncContainers.class),
        name,
        "(Ljava/lang/Object;)V",
        false);
  }
}
