package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.LSTORE;

import io.photofinish.runtime.SyncTasks;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Weaves where control enters a method, comes back to it in a handler, and leaves it. */
final class MethodEdges {
  private static final String TASKS = Type.getInternalName(SyncTasks.class);

  private final TargetClass target;
  private final boolean isStatic;
  private final MethodSurvey survey;
  private final Emitter code;
  private final Frames frames;
  private final Monitors monitors;
  private final ClassUses uses;
  private final Calls calls;
  private final Sweeps sweeps;
  private final @Nullable ArrayAccesses arrays;
  private final Label bodyStart = new Label();

  MethodEdges(
      TargetClass target,
      MethodSurvey survey,
      Emitter code,
      Frames frames,
      Monitors monitors,
      ClassUses uses,
      Calls calls,
      Sweeps sweeps,
      @Nullable ArrayAccesses arrays) {
    this.target = target;
    this.isStatic = (code.method().access() & Opcodes.ACC_STATIC) != 0;
    this.survey = survey;
    this.code = code;
    this.frames = frames;
    this.monitors = monitors;
    this.uses = uses;
    this.calls = calls;
    this.sweeps = sweeps;
    this.arrays = arrays;
  }

  /** {@code -> }: before the first instruction. */
  void entered() {
    if (code.locals().hasThread()) {
      loadState();
    }
    if (survey.isSynchronized()) {
      monitors.methodEntered(isStatic, target.header().version());
    }
    sweeps.begin();
    if (arrays != null) {
      arrays.begin();
    }
    if (watchesThrows()) {
      code.out().visitLabel(bodyStart);
    }
    if (survey.usesOwnClass()) {
      uses.emitOwn();
    }
    if (survey.ownClassIsUsed()) {
      uses.own(target.name());
    }
  }

  /** {@code -> }: the thread's state and the calling context into their locals. */
  private void loadState() {
    code.hook("enter", "()" + Emitter.TS); // ts
    code.out().visitInsn(DUP); // ts ts
    code.out().visitVarInsn(ASTORE, code.locals().thread()); // ts
    if (survey.isInitializer()) {
      code.push(code.site(SiteKind.CLASS_INITIALIZED)); // ts site
      code.hook("enterInitializer", "(" + Emitter.TS + "I)J"); // ctx
    } else {
      code.out().visitFieldInsn(GETFIELD, Emitter.THREAD_STATE, "context", "J"); // ctx
    }
    code.out().visitVarInsn(LSTORE, code.locals().context()); //
  }

  /** {@code thrown -> thrown}: at the start of a handler. */
  void caught() {
    code.out().visitInsn(DUP); // thrown thrown
    code.loadThread(); // thrown thrown ts
    code.loadContext(); // thrown thrown ts ctx
    code.hook("caught", "(Ljava/lang/Throwable;" + Emitter.TS + "J)V"); // thrown
  }

  /** {@code ..., [result] -> ..., [result]}: before a return. */
  void returning() {
    leaving("classInitialized");
    constructed();
    calls.returning();
    leavingInitializer();
  }

  /** {@code ... -> ...}: JLS 12.6.2, the end of a constructor happens-before the finalizer. */
  private void constructed() {
    if (survey.makesFinalizable()) {
      code.hook(TASKS, "constructed", "()V"); //
    }
  }

  /**
   * After the last instruction: what leaves the method by an exception. The entry stands last in
   * the exception table, so that it sees only what the method does not catch.
   */
  void throwing() {
    if (!watchesThrows()) {
      return;
    }
    Label handler = new Label();
    code.out().visitLabel(handler);
    if (target.header().hasFrames()) {
      frames.lastHandler(code.out());
    }
    sweeps.finishAll(); // thrown
    Label exiting = new Label();
    code.out().visitLabel(exiting);
    leaving("classFailed"); // thrown
    leavingInitializer(); // thrown
    Label exited = new Label();
    code.out().visitLabel(exited);
    code.out().visitInsn(ATHROW); //
    code.out().visitTryCatchBlock(bodyStart, handler, handler, null);
    if (survey.isSynchronized()) {
      missed(exiting, exited);
    }
  }

  /** Where the release by a synchronized method that throws finds no room on the stack. */
  private void missed(Label from, Label to) {
    Label handler = new Label();
    code.out().visitLabel(handler);
    if (target.header().hasFrames()) {
      frames.lastHandler(code.out());
    }
    code.missed(); // thrown
    code.out().visitInsn(ATHROW); //
    code.out().visitTryCatchBlock(from, to, handler, null);
  }

  private boolean watchesThrows() {
    return survey.isSynchronized() || survey.isInitializer() || sweeps.any();
  }

  /**
   * {@code ... -> ...}: the last hook, for {@link Calls#returning} restores the initializer's own.
   */
  private void leavingInitializer() {
    if (survey.isInitializer() && code.locals().hasThread()) {
      code.loadThread(); // ts
      code.loadContext(); // ts ctx
      code.hook("leaveInitializer", "(" + Emitter.TS + "J)V"); //
    }
  }

  /** {@code ... -> ...}. */
  private void leaving(String initializerHook) {
    if (survey.isInitializer()) {
      code.push(code.site(SiteKind.CLASS_INITIALIZED)); // site
      code.loadThread(); // site ts
      code.hook(initializerHook, "(I" + Emitter.TS + ")V"); //
    }
    if (survey.isSynchronized()) {
      monitors.methodExiting();
    }
  }
}
