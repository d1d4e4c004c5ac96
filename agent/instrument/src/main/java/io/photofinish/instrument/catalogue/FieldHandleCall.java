package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.FieldHandleAccess;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Accesses of fields through {@code java.lang.reflect.Field} and {@code MethodHandle}: the field is
 * known when the call executes.
 */
final class FieldHandleCall implements CallSiteRewriter {
  private static final String FIELD = "java/lang/reflect/Field";
  private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";
  private static final String HOOKS = Type.getInternalName(FieldHandleAccess.class);
  private static final Type OBJECT = Type.getType(Object.class);

  private FieldHandleCall() {}

  /** The rewriter of {@code call}, or null when it cannot access a field. */
  static @Nullable FieldHandleCall of(CallSite call) {
    String name = call.name();
    boolean matches =
        call.owner().equals(FIELD)
            ? (name.startsWith("get") || name.startsWith("set"))
                && call.descriptor().startsWith("(Ljava/lang/Object;")
            : call.owner().equals(METHOD_HANDLE)
                && (name.equals("invoke") || name.equals("invokeExact"))
                && call.argumentTypes().length <= 2;
    return matches ? new FieldHandleCall() : null;
  }

  @Override
  public void rewrite(CallSiteCode code) {
    Type handleType = Type.getObjectType(code.call().owner());
    int handle = code.temp(handleType);
    int operation = code.temp(Type.INT_TYPE);
    ArgumentSpill arguments = code.spillArguments(); // ..., handle
    code.out().visitInsn(Opcodes.DUP); // ..., handle, handle
    code.store(handleType, handle); // ..., handle
    hook(code, handle, handleType, arguments, "begin", "", "I"); // ..., handle, operation
    code.store(Type.INT_TYPE, operation); // ..., handle
    arguments.reload(); // ..., handle, arguments
    code.invoke(); // ..., [result]
    code.load(Type.INT_TYPE, operation); // ..., [result], operation
    hook(code, handle, handleType, arguments, "end", "I", "V"); // ..., [result]
  }

  private static void hook(
      CallSiteCode code,
      int handle,
      Type handleType,
      ArgumentSpill arguments,
      String name,
      String first,
      String result) {
    String stores = "";
    code.load(handleType, handle); // ..., handle
    if (arguments.count() > 0 && arguments.type(0).getSort() >= Type.ARRAY) {
      arguments.load(0); // ..., handle, object
    } else {
      code.out().visitInsn(Opcodes.ACONST_NULL); // ..., handle, null
    }
    if (handleType.getInternalName().equals(FIELD)) {
      stores = "Z";
      code.push(code.call().name().startsWith("set") ? 1 : 0); // ..., handle, object, stores
    }
    code.loadSite(); // ..., site
    code.loadThread(); // ..., site, ts
    code.loadContext(); // ..., site, ts, ctx
    code.hook(
        HOOKS,
        name,
        "("
            + first
            + handleType.getDescriptor()
            + OBJECT.getDescriptor()
            + stores
            + AtomicCall.SITE_TS_CTX
            + ")"
            + result);
  }
}
