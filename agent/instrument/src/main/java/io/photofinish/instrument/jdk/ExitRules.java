package io.photofinish.instrument.jdk;

import io.photofinish.runtime.Exit;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The status that the JVM is about to end with: a race changes it only where it would be 0. */
final class ExitRules extends JdkFamily {
  ExitRules() {
    // Below Runtime.exit, so that it sees the statuses of signals as well.
    in("java/lang/Shutdown")
        .cite("the watched program exits as without the agent")
        .entry(
            "exit(I)V",
            (out, position) -> {
              out.visitVarInsn(Opcodes.ILOAD, 0);
              exit(out, "requested", "(I)V");
            });
    in("java/lang/Thread")
        .cite("the java launcher ends with 1 when the main thread dies of an exception")
        .entry(
            "dispatchUncaughtException(Ljava/lang/Throwable;)V",
            (out, position) -> {
              Operand.THIS.load(out, position);
              exit(out, "uncaught", "(Ljava/lang/Thread;)V");
            });
  }

  private static void exit(MethodVisitor out, String name, String descriptor) {
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(Exit.class), name, descriptor, false);
  }
}
