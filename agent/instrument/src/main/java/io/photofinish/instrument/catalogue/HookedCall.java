package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.SyncHooks;
import io.photofinish.runtime.ThreadState;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes {@link SyncHooks} around a call. The receiver and the argument that matters are kept in
 * temporary locals; the call itself finds the operand stack as it was.
 */
final class HookedCall implements CallSiteRewriter {
  static final int NO_ARGUMENT = -1;

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type STATE = Type.getType(ThreadState.class);
  private static final String HOOKS = Type.getInternalName(SyncHooks.class);

  /**
   * One pair of hooks.
   *
   * @param plan what the runtime looks up
   * @param argument index of the argument it is given, or {@link #NO_ARGUMENT}
   */
  record Part(int plan, int argument, boolean before, boolean after) {}

  private final List<Part> parts;

  HookedCall(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public void rewrite(CallSiteCode code) {
    boolean isStatic = code.call().isStatic();
    boolean spilled = isStatic ? needsArguments() : true;
    int receiver = isStatic ? -1 : code.temp(OBJECT);
    int[] arguments = new int[parts.size()];
    Arrays.fill(arguments, -1);
    if (spilled) {
      ArgumentSpill spill = code.spillArguments(); // ..., [receiver]
      if (!isStatic) {
        code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
        code.store(OBJECT, receiver); // ..., receiver
      }
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = keepArgument(code, spill, parts.get(i));
      }
      before(code, receiver, arguments);
      spill.reload(); // ..., [receiver], arguments
    } else {
      before(code, receiver, arguments);
    }
    code.invoke(); // ..., [result]
    after(code, receiver, arguments);
  }

  private boolean needsArguments() {
    return parts.stream().anyMatch(p -> p.argument() != NO_ARGUMENT);
  }

  /** A reference in a local of its own; -1, for null, when there is none. */
  private static int keepArgument(CallSiteCode code, ArgumentSpill spill, Part part) {
    if (part.argument() == NO_ARGUMENT
        || part.argument() >= spill.count()
        || spill.type(part.argument()).getSort() < Type.ARRAY) {
      return -1;
    }
    int local = code.temp(OBJECT);
    spill.load(part.argument());
    code.store(OBJECT, local);
    return local;
  }

  private void before(CallSiteCode code, int receiver, int[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (parts.get(i).before()) {
        load(code, receiver); // ..., receiver
        load(code, arguments[i]); // ..., receiver, argument
        code.push(parts.get(i).plan()); // ..., receiver, argument, plan
        code.loadThread(); // ..., receiver, argument, plan, ts
        code.hook(
            HOOKS,
            "before",
            Type.getMethodDescriptor(Type.VOID_TYPE, OBJECT, OBJECT, Type.INT_TYPE, STATE));
      }
    }
  }

  private void after(CallSiteCode code, int receiver, int[] arguments) {
    Type result = resultForm(code.call().returnType());
    for (int i = arguments.length - 1; i >= 0; i--) {
      if (parts.get(i).after()) {
        if (result != Type.VOID_TYPE) {
          code.out().visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        }
        load(code, receiver); // ..., [result], receiver
        load(code, arguments[i]); // ..., [result], receiver, argument
        code.push(parts.get(i).plan()); // ..., [result], receiver, argument, plan
        code.loadThread(); // ..., [result], receiver, argument, plan, ts
        code.hook(
            HOOKS,
            "after",
            result == Type.VOID_TYPE
                ? Type.getMethodDescriptor(Type.VOID_TYPE, OBJECT, OBJECT, Type.INT_TYPE, STATE)
                : Type.getMethodDescriptor(
                    Type.VOID_TYPE, result, OBJECT, OBJECT, Type.INT_TYPE, STATE));
      }
    }
  }

  private static void load(CallSiteCode code, int local) {
    if (local < 0) {
      code.out().visitInsn(Opcodes.ACONST_NULL);
    } else {
      code.load(OBJECT, local);
    }
  }

  /** The form in which the result is given to the hook: int, long, Object, or not at all. */
  private static Type resultForm(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Type.INT_TYPE;
      case Type.LONG -> Type.LONG_TYPE;
      case Type.ARRAY, Type.OBJECT -> OBJECT;
      default -> Type.VOID_TYPE;
    };
  }
}
