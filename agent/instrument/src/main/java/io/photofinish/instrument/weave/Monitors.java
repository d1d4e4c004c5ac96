package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Weaves MONITORENTER, MONITOREXIT and synchronized methods. */
final class Monitors {
  private static final String ON_LOCK = "(Ljava/lang/Object;" + Emitter.SITE_TS_CTX + ")V";

  private final Emitter code;

  Monitors(Emitter code) {
    this.code = code;
  }

  /**
   * {@code lock -> }. {@code covered} is where the exception ranges now begin that began right
   * after the instruction: an instruction that may throw between MONITORENTER and its handler's
   * range counts as unstructured locking, and HotSpot does not compile such a method.
   */
  void enter(@Nullable Label covered) {
    code.loadThread(); // lock ts
    code.hook("monitorEntering", "(" + Emitter.TS + ")V"); // lock
    code.out().visitInsn(DUP); // lock lock
    code.out().visitInsn(MONITORENTER); // lock
    if (covered != null) {
      code.out().visitLabel(covered);
    }
    code.loadSiteThreadContext(code.site(SiteKind.MONITOR_ENTER)); // lock site ts ctx
    code.hook("monitorEntered", ON_LOCK); //
  }

  /** {@code lock -> }. */
  void exit(UnlockHandlers unlocks, AbstractInsnNode instruction) {
    unlocks.mark(code.out(), instruction, true);
    code.out().visitInsn(DUP); // lock lock
    code.loadSiteThreadContext(code.site(SiteKind.MONITOR_EXIT)); // lock lock site ts ctx
    code.hook("monitorExiting", ON_LOCK); // lock
    unlocks.mark(code.out(), instruction, false);
    code.out().visitInsn(MONITOREXIT); //
  }

  /** At the start of a synchronized method: keeps the lock object for its exits. */
  void methodEntered(boolean isStatic, int classVersion) {
    if (!isStatic) {
      code.out().visitVarInsn(ALOAD, 0); // lock
    } else if (classVersion >= Opcodes.V1_5) {
      code.out().visitLdcInsn(Type.getObjectType(code.method().className())); // lock
    } else {
      // Class constants came with Java 5.
      code.push(code.site(SiteKind.MONITOR_ENTER)); // site
      code.hook("classOf", "(I)Ljava/lang/Class;"); // lock
    }
    code.out().visitInsn(DUP); // lock lock
    code.out().visitVarInsn(ASTORE, code.locals().lock()); // lock
    code.loadSiteThreadContext(code.site(SiteKind.MONITOR_ENTER)); // lock site ts ctx
    code.hook("monitorEntered", ON_LOCK); //
  }

  /** {@code ... -> ...}: before a synchronized method returns or throws. */
  void methodExiting() {
    code.out().visitVarInsn(ALOAD, code.locals().lock()); // lock
    code.loadSiteThreadContext(code.site(SiteKind.MONITOR_EXIT)); // lock site ts ctx
    code.hook("monitorExiting", ON_LOCK); //
  }
}
