package io.photofinish.instrument.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/** Weaves method instructions: calling contexts, and what {@link CallSites} asks for. */
final class Calls {
  private final TargetClass target;
  private final WeaveLevel level;
  private final Emitter code;
  private final boolean restoresContext;

  /**
   * @param restoresContext whether the method makes calls that set a context
   */
  Calls(TargetClass target, WeaveLevel level, Emitter code, boolean restoresContext) {
    this.target = target;
    this.level = level;
    this.code = code;
    this.restoresContext = restoresContext;
  }

  /** Whether such a call, when no rule rewrites it, needs a context. */
  static boolean needsContext(WeaveLevel level, String owner, String name, String descriptor) {
    return level.contexts() && !TrivialCalls.contains(owner, name, descriptor);
  }

  static @Nullable CallSiteRewriter match(TargetClass target, CallSite call) {
    return target.callSites().match(call);
  }

  /** Returns whether something woven may run inside the call, or around it end an epoch. */
  boolean call(CallSite call, Confined.Receiver receiver) {
    CallSiteRewriter rewriter = match(target, call);
    boolean context = needsContext(level, call.owner(), call.name(), call.descriptor());
    if (rewriter == null && !context) {
      emit(code.out(), call);
      return false;
    }
    int site = code.site(SiteKind.CALL, call.owner(), call.name(), call.descriptor());
    Runnable invoke =
        () -> {
          if (context) {
            setContext(site);
          }
          emit(code.out(), call);
        };
    if (rewriter == null) {
      invoke.run();
      return true;
    }
    code.needStack(Emitter.REWRITER_STACK);
    CallSiteCode callCode = new CallSiteCode(call, receiver, this, code, site, invoke);
    rewriter.rewrite(callCode);
    if (!callCode.invoked()) {
      throw new IllegalStateException("invoke() missing for " + call);
    }
    return context || rewriter.isBoundary();
  }

  int argumentSite(CallSite call) {
    return code.argumentSite(call.owner(), call.name(), call.descriptor());
  }

  boolean recordsAccesses() {
    return level.accesses();
  }

  @Nullable String ancestor(String owner) {
    return target.ancestor(owner);
  }

  private static void emit(MethodVisitor out, CallSite call) {
    out.visitMethodInsn(
        call.opcode(), call.owner(), call.name(), call.descriptor(), call.ownerIsInterface());
  }

  /** Before INVOKEDYNAMIC: its bootstrap runs, then whatever the linked call site does. */
  void dynamic(String name, String descriptor) {
    if (level.contexts()) {
      setContext(code.site(SiteKind.CALL, "", name, descriptor));
    }
  }

  /** {@code ... -> ...}: the callee's context. */
  private void setContext(int site) {
    code.loadThread(); // ts
    code.loadContext(); // ts ctx
    code.push(site); // ts ctx site
    code.hook("call", "(" + Emitter.TS + "JI)V"); //
  }

  /** {@code ... -> ...}: before a normal return. */
  void returning() {
    if (restoresContext) {
      code.loadThread(); // ts
      code.loadContext(); // ts ctx
      code.hook("leave", "(" + Emitter.TS + "J)V"); //
    }
  }
}
