package io.photofinish.instrument.objects;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.ObjectArguments;
import io.photofinish.runtime.ObjectUses;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@link ObjectUses} around a call, and what other rules want nearer to it. */
final class UseCall implements CallSiteRewriter {
  private static final String USES = Type.getInternalName(ObjectUses.class);
  private static final String ARGUMENTS = Type.getInternalName(ObjectArguments.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final String SITE_TS_CTX = "ILio/photofinish/runtime/ThreadState;J)";

  private final @Nullable UsePlans plan;
  private final @Nullable UsedArgument argument;
  private final @Nullable CallSiteRewriter other;

  UseCall(
      @Nullable UsePlans plan, @Nullable UsedArgument argument, @Nullable CallSiteRewriter other) {
    this.plan = plan;
    this.argument = argument;
    this.other = other;
  }

  @Override
  public void rewrite(CallSiteCode code) {
    UsePlans receivers = code.recordsAccesses() ? fitting(code) : null;
    UsedArgument used = code.recordsAccesses() ? argument : null;
    if (receivers == null && used == null) {
      call(code);
      return;
    }
    boolean object = receivers != null || byReceiver(used);
    int receiver = object ? code.temp(OBJECT) : -1;
    int passed = used == null ? -1 : code.temp(OBJECT);
    boolean spills = used != null || code.call().argumentTypes().length > 0;
    ArgumentSpill arguments = spills ? code.spillArguments() : null; // ..., [receiver]
    if (object) {
      code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
      code.store(OBJECT, receiver); // ..., receiver
    }
    int changedArgument = -1;
    if (used != null && arguments != null) {
      arguments.load(used.index()); // ..., argument
      code.store(OBJECT, passed); // ...
      changedArgument = useArgument(used, arguments, passed, receiver, code);
    }
    int changed = receivers == null ? -1 : useReceiver(receivers, receiver, arguments, code);
    if (arguments != null) {
      arguments.reload(); // ..., [receiver,] arguments
    }
    call(code); // ..., [result]
    if (changedArgument >= 0) {
      code.load(Type.INT_TYPE, changedArgument); // ..., begun
      code.load(OBJECT, passed); // ..., begun, argument
      hook(code, ARGUMENTS, "endArgument", "ILjava/lang/Object;", code.site(), "V"); // ...
    }
    if (changed >= 0 && receivers != null) {
      code.load(Type.INT_TYPE, changed); // ..., begun
      code.load(OBJECT, receiver); // ..., begun, receiver
      code.push(receivers.id()); // ..., begun, receiver, plan
      hook(code, USES, "end", "ILjava/lang/Object;I", code.site(), "V"); // ...
    }
  }

  @Override
  public boolean isBoundary() {
    return other != null && other.isBoundary();
  }

  private void call(CallSiteCode code) {
    if (other == null) {
      code.invoke();
    } else {
      other.rewrite(code);
    }
  }

  /** The plan if the receiver may be of one of its classes, as far as class files tell. */
  private @Nullable UsePlans fitting(CallSiteCode code) {
    if (plan == null || plan.isEmpty() || code.isConfined()) {
      return null;
    }
    String ancestor = code.ancestor();
    return code.call().owner().equals(ancestor) || plan.types().contains(ancestor) ? plan : null;
  }

  private static boolean byReceiver(@Nullable UsedArgument used) {
    return used != null && used.effect() == UsedArgument.Effect.READ_BY_RECEIVER;
  }

  /** {@code ... -> ...}: the local with what the end of the call is compared with, or -1. */
  private static int useReceiver(
      UsePlans plan, int receiver, @Nullable ArgumentSpill arguments, CallSiteCode code) {
    code.load(OBJECT, receiver); // ..., receiver
    if (plan.elements() && arguments != null && arguments.type(0) == Type.INT_TYPE) {
      arguments.load(0); // ..., receiver, index
      code.push(plan.id()); // ..., receiver, index, plan
      hook(code, USES, "use", "Ljava/lang/Object;II", code.site(), "V"); // ...
      return -1;
    }
    code.push(plan.id()); // ..., receiver, plan
    if (!plan.changes()) {
      String use = code.isOwnIterator() ? "useOwned" : "use";
      hook(code, USES, use, "Ljava/lang/Object;I", code.site(), "V"); // ...
      return -1;
    }
    int begun = code.temp(Type.INT_TYPE);
    hook(code, USES, "begin", "Ljava/lang/Object;I", code.site(), "I"); // ..., begun
    code.store(Type.INT_TYPE, begun); // ...
    return begun;
  }

  /** The same for an argument. */
  private static int useArgument(
      UsedArgument used, ArgumentSpill arguments, int passed, int receiver, CallSiteCode code) {
    int begun = -1;
    if (used.second() >= 0) {
      arguments.load(used.second()); // ..., second
      hook(code, ARGUMENTS, "argument", "Ljava/lang/Object;", code.argumentSite(), "V"); // ...
    }
    switch (used.effect()) {
      case READ -> {
        code.load(OBJECT, passed); // ..., argument
        hook(code, ARGUMENTS, "argument", "Ljava/lang/Object;", code.argumentSite(), "V"); // ...
      }
      case READ_BY_RECEIVER -> {
        code.load(OBJECT, receiver); // ..., receiver
        code.load(OBJECT, passed); // ..., receiver, argument
        String operands = "Ljava/lang/Object;Ljava/lang/Object;";
        hook(code, ARGUMENTS, "argument", operands, code.argumentSite(), "V"); // ...
      }
      case CHANGE -> {
        begun = code.temp(Type.INT_TYPE);
        code.load(OBJECT, passed); // ..., argument
        hook(
            code,
            ARGUMENTS,
            "beginArgument",
            "Ljava/lang/Object;",
            code.argumentSite(),
            "I"); // ..., begun
        code.store(Type.INT_TYPE, begun); // ...
      }
      case REPLACE_ELEMENTS -> {
        code.load(OBJECT, passed); // ..., argument
        hook(code, ARGUMENTS, "elements", "Ljava/lang/Object;", code.argumentSite(), "V"); // ...
      }
    }
    return begun;
  }

  private static void hook(
      CallSiteCode code, String owner, String name, String operands, int site, String result) {
    code.push(site); // ..., operands, site
    code.loadThread(); // ..., operands, site, ts
    code.loadContext(); // ..., operands, site, ts, ctx
    code.hook(owner, name, "(" + operands + SITE_TS_CTX + result); // ..., [result]
  }
}
