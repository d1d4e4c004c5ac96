package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.AtomicFunctions;
import io.photofinish.runtime.AtomicMode;
import io.photofinish.runtime.Atomics;
import io.photofinish.runtime.ThreadState;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the hooks around one atomic operation: a begin that is told the variable, an end that is
 * told the result.
 */
final class AtomicCall implements CallSiteRewriter {
  static final String TS = Type.getDescriptor(ThreadState.class);
  static final String SITE_TS_CTX = "I" + TS + "J";

  private static final String END = "I" + SITE_TS_CTX;
  private static final Type OBJECT = Type.getType(Object.class);
  private static final String HOOKS = Type.getInternalName(Atomics.class);

  private final int mode;
  private final AtomicPlaceKind kind;

  /** What else the call may be, when its receiver turns out not to be atomic. */
  private final @Nullable CallSiteRewriter inner;

  AtomicCall(int mode, AtomicPlaceKind kind, @Nullable CallSiteRewriter inner) {
    this.mode = mode;
    this.kind = kind;
    this.inner = inner;
  }

  @Override
  public void rewrite(CallSiteCode code) {
    int shape = shape(code.call());
    int actual = AtomicMode.withShape(mode, shape);
    if (shape == AtomicMode.LOAD && code.canRepeat() && isFinal(code.call())) {
      load(code, actual);
      return;
    }
    ArgumentSpill arguments = code.spillArguments(); // ..., receiver
    int operation = code.temp(Type.INT_TYPE);
    kind.begin(code, arguments, actual, values(code.call())); // ..., receiver, operation
    code.store(Type.INT_TYPE, operation); // ..., receiver
    if (shape == AtomicMode.FUNCTION) {
      reloadGuarded(code, arguments); // ..., receiver, arguments
    } else {
      arguments.reload(); // ..., receiver, arguments
    }
    invoke(code); // ..., [result]
    end(code, arguments, operation, shape);
  }

  private void invoke(CallSiteCode code) {
    if (inner != null) {
      inner.rewrite(code);
    } else {
      code.invoke();
    }
  }

  /**
   * Whether the method of an atomic object runs no code of the program, so that it may run again.
   */
  private static boolean isFinal(CallSite call) {
    return !call.name().endsWith("Value");
  }

  /** A load that is repeated until the value may be kept. */
  private void load(CallSiteCode code, int actual) {
    ArgumentSpill arguments = code.spillArguments(); // ..., receiver
    Label begin = code.repeatFrom(); // ..., receiver
    int operation = code.temp(Type.INT_TYPE);
    kind.begin(code, arguments, actual, values(code.call())); // ..., receiver, operation
    code.store(Type.INT_TYPE, operation); // ..., receiver
    code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
    arguments.reload(); // ..., receiver, receiver, arguments
    invoke(code); // ..., receiver, value
    code.out().visitInsn(Opcodes.DUP); // ..., receiver, value, value
    loadEnd(code, operation); // ..., receiver, value, value, operation, site, ts, ctx
    String value = form(code.call().returnType()).getDescriptor();
    code.hook(HOOKS, "keepLoad", "(" + value + END + ")Z"); // ..., receiver, value, keep
    code.repeatUnless(begin); // ..., value
  }

  /**
   * The shape of this operation: a load or an exchange whose result the program drops, which only
   * signature-polymorphic calls can, does not tell its end what it found.
   */
  private int shape(CallSite call) {
    int shape = AtomicMode.shape(mode);
    Type result = call.returnType();
    if (shape == AtomicMode.LOAD && result == Type.VOID_TYPE) {
      return AtomicMode.LOCKED_LOAD;
    }
    if (shape == AtomicMode.COMPARE
        && result != Type.BOOLEAN_TYPE
        && form(result) != form(expected(call))) {
      return AtomicMode.UPDATE; // As if it had stored: may order too much, never too little.
    }
    return shape;
  }

  /** How many arguments of a VarHandle's method are values and not coordinates. */
  private int values(CallSite call) {
    return switch (AtomicMode.shape(mode)) {
      case AtomicMode.LOAD -> 0;
      case AtomicMode.COMPARE -> Math.min(2, call.argumentTypes().length);
      default -> 1;
    };
  }

  /** The expected value of a compare-and-exchange: the last argument but one. */
  private static Type expected(CallSite call) {
    Type[] arguments = call.argumentTypes();
    return arguments.length < 2 ? Type.VOID_TYPE : arguments[arguments.length - 2];
  }

  private static void reloadGuarded(CallSiteCode code, ArgumentSpill arguments) {
    int last = arguments.count() - 1;
    for (int i = 0; i < last; i++) {
      arguments.load(i); // ..., receiver, arguments before
    }
    String function = arguments.type(last).getDescriptor();
    arguments.load(last); // ..., function
    code.loadThread(); // ..., function, ts
    code.hook(
        Type.getInternalName(AtomicFunctions.class),
        "guard",
        "(" + function + TS + ")" + function); // ..., guarded
  }

  private static void end(CallSiteCode code, ArgumentSpill arguments, int operation, int shape) {
    switch (shape) {
      case AtomicMode.LOAD -> endLoad(code, operation);
      case AtomicMode.COMPARE -> endCompare(code, arguments, operation);
      default -> {
        code.load(Type.INT_TYPE, operation); // ..., [result], operation
        code.loadThread(); // ..., [result], operation, ts
        code.hook(HOOKS, "end", "(I" + TS + ")V"); // ..., [result]
      }
    }
  }

  private static void endLoad(CallSiteCode code, int operation) {
    Type result = code.call().returnType();
    Type form = form(result);
    loadEnd(code, operation); // ..., value, operation, site, ts, ctx
    code.hook(
        HOOKS,
        "endLoad",
        "(" + form.getDescriptor() + END + ")" + form.getDescriptor()); // ..., value
    if (form == OBJECT && !result.equals(OBJECT)) {
      code.out().visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName()); // ..., value
    }
  }

  private static void endCompare(CallSiteCode code, ArgumentSpill arguments, int operation) {
    Type result = code.call().returnType();
    if (result == Type.BOOLEAN_TYPE && !isExchange(code.call())) {
      loadEnd(code, operation); // ..., stored, operation, site, ts, ctx
      code.hook(HOOKS, "endCompare", "(Z" + END + ")Z"); // ..., stored
      return;
    }
    Type form = form(result);
    int witness = code.temp(result);
    code.out().visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP); // ..., witness twice
    code.store(result, witness); // ..., witness
    arguments.load(arguments.count() - 2); // ..., witness, expected
    code.load(result, witness); // ..., witness, expected, witness
    loadEnd(code, operation); // ..., witness, expected, witness, operation, site, ts, ctx
    String d = form.getDescriptor();
    code.hook(HOOKS, "endExchange", "(" + d + d + END + ")V"); // ..., witness
  }

  private static boolean isExchange(CallSite call) {
    return call.name().startsWith("compareAndExchange");
  }

  private static void loadEnd(CallSiteCode code, int operation) {
    code.load(Type.INT_TYPE, operation); // ..., operation
    code.loadSite(); // ..., operation, site
    code.loadThread(); // ..., operation, site, ts
    code.loadContext(); // ..., operation, site, ts, ctx
  }

  /** The form in which a value is given to a hook. */
  private static Type form(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Type.INT_TYPE;
      case Type.ARRAY, Type.OBJECT -> OBJECT;
      default -> type;
    };
  }
}
