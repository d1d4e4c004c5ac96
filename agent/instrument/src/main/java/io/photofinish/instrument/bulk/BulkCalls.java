package io.photofinish.instrument.bulk;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.instrument.weave.Choice;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records bulk accesses after the call: one that throws has done nothing, or a part that cannot be
 * told from outside. Only the part that {@code System.arraycopy} copies before it meets what it
 * cannot store is told, before the call.
 */
public final class BulkCalls implements CallSites {
  private static final String RANGES = "io/photofinish/runtime/ArrayRanges";
  private static final String CLONES = "io/photofinish/runtime/Clones";
  private static final String TAIL = "ILio/photofinish/runtime/ThreadState;J)V";
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final CallSites others;
  private final Predicate<String> accessesExcluded;
  private final Choice choice;

  /**
   * Bulk calls first, then {@code others}.
   *
   * @param accessesExcluded whether a class, by internal name, reports no accesses
   * @param choice which elements are watched
   */
  public BulkCalls(CallSites others, Predicate<String> accessesExcluded, Choice choice) {
    this.others = others;
    this.accessesExcluded = accessesExcluded;
    this.choice = choice;
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    if (call.owner().startsWith("[") && call.name().equals("clone")) {
      return choice.watchesElements(kind(call.owner())) ? this::rewriteClone : null;
    }
    if (isObjectClone(call)) {
      return BulkCalls::rewriteObjectClone;
    }
    BulkAccess access = BulkAccess.of(call);
    if (access != null) {
      return watches(access, call) ? code -> rewrite(access, code) : null;
    }
    if (!choice.watchesBuffers()) {
      return others.match(call);
    }
    SegmentCall segment = SegmentCall.of(call);
    if (segment != null) {
      return segment;
    }
    CallSiteRewriter other = others.match(call);
    CallSiteRewriter buffer = BufferCall.of(call, other);
    return buffer == null ? other : buffer;
  }

  private boolean watches(BulkAccess access, CallSite call) {
    return access == BulkAccess.COPY
        ? choice.watchesAnyElements()
        : choice.watchesElements(kind(call.argumentTypes()[0].getDescriptor()));
  }

  /** As {@link Choice#watchesElements} takes it. */
  private static char kind(String array) {
    return switch (array.charAt(1)) {
      case '[' -> 'L';
      case 'Z' -> 'B';
      default -> array.charAt(1);
    };
  }

  /**
   * {@code super.clone()}, or {@code clone()} where the class names only {@code Object}'s own. The
   * class that overrides it calls the former.
   */
  private static boolean isObjectClone(CallSite call) {
    return call.name().equals("clone")
        && call.descriptor().equals("()Ljava/lang/Object;")
        && (call.opcode() == Opcodes.INVOKESPECIAL
            || (call.opcode() == Opcodes.INVOKEVIRTUAL && call.owner().equals("java/lang/Object")));
  }

  /** Excluded classes too: they have hidden members, which must not be shared. */
  private static void rewriteObjectClone(CallSiteCode code) {
    int original = code.temp(OBJECT);
    code.out().visitInsn(Opcodes.DUP); // ..., original, original
    code.store(OBJECT, original); // ..., original
    code.invoke(); // ..., copy
    code.out().visitInsn(Opcodes.DUP); // ..., copy, copy
    code.load(OBJECT, original); // ..., copy, copy, original
    code.needStack(8);
    code.loadSite();
    code.loadThread();
    code.loadContext();
    code.hook(CLONES, "cloned", "(Ljava/lang/Object;Ljava/lang/Object;" + TAIL); // ..., copy
  }

  private void rewriteClone(CallSiteCode code) {
    if (accessesExcluded.test(code.caller())) {
      code.invoke();
      return;
    }
    int array = code.temp(OBJECT);
    code.out().visitInsn(Opcodes.DUP); // ..., array, array
    code.store(OBJECT, array); // ..., array
    code.invoke(); // ..., copy
    code.load(OBJECT, array); // ..., copy, array
    hook(BulkAccess.READ_ALL.hook, "Ljava/lang/Object;", code); // ..., copy
  }

  private void rewrite(BulkAccess access, CallSiteCode code) {
    if (accessesExcluded.test(code.caller())) {
      code.invoke();
      return;
    }
    ArgumentSpill arguments = code.spillArguments(); // ...
    code.needStack(9);
    if (access == BulkAccess.COPY) {
      String operands = load(arguments, access); // ..., arguments
      hook("copying", operands, code); // ...
    }
    arguments.reload(); // ..., arguments
    code.invoke(); // ..., [result]
    String result = "";
    if (access == BulkAccess.READ_BOTH_IF_TRUE) {
      code.out().visitInsn(Opcodes.DUP); // ..., result, result
      result = "Z";
    }
    String operands = load(arguments, access); // ..., [result, result], arguments
    hook(access.hook, result + operands, code); // ..., [result]
  }

  /** {@code ... -> ..., operands}: returns their descriptors. */
  private static String load(ArgumentSpill arguments, BulkAccess access) {
    StringBuilder descriptors = new StringBuilder();
    for (int i = 0; i < access.operands(); i++) {
      arguments.load(i);
      descriptors.append(arguments.type(i) == Type.INT_TYPE ? "I" : "Ljava/lang/Object;");
    }
    return descriptors.toString();
  }

  private static void hook(String name, String operands, CallSiteCode code) {
    code.loadSite();
    code.loadThread();
    code.loadContext();
    code.hook(RANGES, name, '(' + operands + TAIL);
  }
}
