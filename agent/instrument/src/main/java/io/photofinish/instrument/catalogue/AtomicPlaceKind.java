package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.runtime.AtomicUpdaters;
import io.photofinish.runtime.Atomics;
import io.photofinish.runtime.UnsafeAccess;
import io.photofinish.runtime.VarHandleAccess;
import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How a call says which variable it means, and the hook that is told. */
enum AtomicPlaceKind {
  /** The receiver is the variable. */
  OBJECT {
    @Override
    void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values) {
      code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
      hook(code, Atomics.class, "Ljava/lang/Object;", mode);
    }
  },

  /** An element of the receiver, at the first argument. */
  ELEMENT {
    @Override
    void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values) {
      code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
      arguments.load(0); // ..., receiver, receiver, index
      hook(code, Atomics.class, "Ljava/lang/Object;I", mode);
    }
  },

  /** A field of the first argument. */
  UPDATER {
    @Override
    void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values) {
      code.out().visitInsn(Opcodes.DUP); // ..., updater, updater
      arguments.load(0); // ..., updater, updater, object
      hook(code, AtomicUpdaters.class, "Ljava/lang/Object;Ljava/lang/Object;", mode);
    }
  },

  /** What the handle denotes at the arguments before the values. */
  HANDLE {
    private static final String HANDLE = "Ljava/lang/invoke/VarHandle;";

    @Override
    void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values) {
      int coordinates = arguments.count() - values;
      code.out().visitInsn(Opcodes.DUP); // ..., handle, handle
      if (coordinates == 0) {
        hook(code, VarHandleAccess.class, HANDLE, mode);
      } else if (coordinates == 1 && isReference(arguments.type(0))) {
        arguments.load(0); // ..., handle, handle, object
        hook(code, VarHandleAccess.class, HANDLE + "Ljava/lang/Object;", mode);
      } else if (coordinates == 2 && isReference(arguments.type(0)) && isInt(arguments.type(1))) {
        arguments.load(0); // ..., handle, handle, base
        arguments.load(1); // ..., handle, handle, base, index
        hook(code, VarHandleAccess.class, HANDLE + "Ljava/lang/Object;I", mode);
      } else {
        hook(code, VarHandleAccess.class, "beginOther", HANDLE, mode);
      }
    }
  },

  /** What is at the first two arguments, object and offset. */
  UNSAFE {
    @Override
    void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values) {
      arguments.load(0); // ..., unsafe, object
      arguments.load(1); // ..., unsafe, object, offset
      code.push(typeOf(code.call())); // ..., unsafe, object, offset, type
      hook(code, UnsafeAccess.class, "Ljava/lang/Object;JI", mode);
    }
  };

  /**
   * {@code ..., receiver -> ..., receiver, operation}: tells the runtime of an operation about to
   * start.
   */
  abstract void begin(CallSiteCode code, ArgumentSpill arguments, int mode, int values);

  private static void hook(CallSiteCode code, Class<?> owner, String parameters, int mode) {
    hook(code, owner, "begin", parameters, mode);
  }

  private static void hook(
      CallSiteCode code, Class<?> owner, String name, String parameters, int mode) {
    code.push(mode); // ..., mode
    code.loadSite(); // ..., mode, site
    code.loadThread(); // ..., mode, site, ts
    code.loadContext(); // ..., mode, site, ts, ctx
    code.hook(
        Type.getInternalName(owner),
        name,
        "(" + parameters + "I" + AtomicCall.SITE_TS_CTX + ")I"); // ..., operation
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  /** Whether the verifier takes it for an int. */
  private static boolean isInt(Type type) {
    return type.getSort() >= Type.BOOLEAN && type.getSort() <= Type.INT;
  }

  /** "getIntVolatile" accesses an {@code I}, "compareAndSwapObject" an {@code L}. */
  private static char typeOf(CallSite call) {
    String name = call.name().replace("Volatile", "").toLowerCase(Locale.ROOT);
    for (String type :
        new String[] {"int", "long", "boolean", "byte", "short", "char", "float", "double"}) {
      if (name.endsWith(type)) {
        return type.equals("long")
            ? 'J'
            : type.equals("boolean") ? 'Z' : Character.toUpperCase(type.charAt(0));
      }
    }
    return 'L';
  }
}
