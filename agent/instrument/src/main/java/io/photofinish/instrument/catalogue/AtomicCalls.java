package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.runtime.AtomicMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of atomic operations: {@code java.util.concurrent.atomic}, {@code VarHandle}, {@code
 * sun.misc.Unsafe}, and of fields by reflection and method handles. They are no rules of release
 * and acquire around a call, because the operation and its bookkeeping must be one step; all other
 * calls are those of the catalogue.
 *
 * <p>Source: the javadoc of {@code VarHandle} and, for the package, "Memory effects" there.
 */
final class AtomicCalls implements CallSites {
  private static final String PACKAGE = "java/util/concurrent/atomic/";
  private static final String HANDLE = "java/lang/invoke/VarHandle";
  private static final String UNSAFE = "sun/misc/Unsafe";

  private static final Set<String> SOLE =
      Set.of("AtomicBoolean", "AtomicInteger", "AtomicLong", "AtomicReference");
  private static final Set<String> ARRAYS =
      Set.of("AtomicIntegerArray", "AtomicLongArray", "AtomicReferenceArray");
  private static final Set<String> PAIRS =
      Set.of("AtomicMarkableReference", "AtomicStampedReference");
  private static final Set<String> STRIPED =
      Set.of("LongAdder", "DoubleAdder", "LongAccumulator", "DoubleAccumulator");

  private final CallSites others;

  AtomicCalls(CallSites others) {
    this.others = others;
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    String owner = call.owner();
    if (call.isConstructor()) {
      return others.match(call);
    }
    CallSiteRewriter rewriter = null;
    if (owner.startsWith(PACKAGE)) {
      rewriter = ofPackage(owner.substring(PACKAGE.length()), call);
    } else if (owner.equals(HANDLE)) {
      rewriter = call.isStatic() ? Fence.of(call) : ofHandle(call);
    } else if (owner.equals(UNSAFE)) {
      rewriter = ofUnsafe(call);
    } else if (owner.startsWith("java/")) {
      rewriter = FieldHandleCall.of(call);
    } else if (!call.isStatic() && AtomicSubclasses.mayInherit(call)) {
      return ofSubclass(call);
    }
    return rewriter != null ? rewriter : others.match(call);
  }

  private static @Nullable CallSiteRewriter ofPackage(String type, CallSite call) {
    if (call.isStatic()) {
      return null;
    }
    if (SOLE.contains(type)) {
      return call.name().equals("toString")
          ? new AroundCall(false, true)
          : operation(AtomicModes.ofAtomics(), AtomicPlaceKind.OBJECT, call);
    }
    if (ARRAYS.contains(type)) {
      return operation(AtomicModes.ofAtomics(), AtomicPlaceKind.ELEMENT, call);
    }
    if (type.endsWith("FieldUpdater")) {
      return operation(AtomicModes.ofUpdaters(), AtomicPlaceKind.UPDATER, call);
    }
    if (PAIRS.contains(type)) {
      return ofPair(call);
    }
    return STRIPED.contains(type) ? ofStriped(call) : null;
  }

  private static @Nullable CallSiteRewriter ofPair(CallSite call) {
    int order = AtomicMode.VOLATILE;
    return switch (call.name()) {
      case "getReference", "getStamp", "isMarked", "get" ->
          new AtomicCall(AtomicMode.load(order), AtomicPlaceKind.OBJECT, null);
      case "set" -> new AtomicCall(AtomicMode.store(order), AtomicPlaceKind.OBJECT, null);
      case "compareAndSet", "weakCompareAndSet", "attemptStamp", "attemptMark" ->
          new AtomicCall(
              AtomicMode.both(AtomicMode.COMPARE, order, order), AtomicPlaceKind.OBJECT, null);
      default -> null;
    };
  }

  /** Their sums are of many variables, and accumulators call functions of the program. */
  private static @Nullable CallSiteRewriter ofStriped(CallSite call) {
    return switch (call.name()) {
      case "add", "increment", "decrement", "accumulate" -> new AroundCall(true, false);
      case "sum", "get", "intValue", "longValue", "floatValue", "doubleValue", "toString" ->
          new AroundCall(false, true);
      case "reset", "sumThenReset", "getThenReset" -> new AroundCall(true, true);
      default -> null;
    };
  }

  private static @Nullable CallSiteRewriter ofHandle(CallSite call) {
    return operation(AtomicModes.ofHandles(), AtomicPlaceKind.HANDLE, call);
  }

  private static @Nullable CallSiteRewriter ofUnsafe(CallSite call) {
    if (call.name().endsWith("Fence")) {
      return Fence.of(call);
    }
    return call.descriptor().startsWith("(Ljava/lang/Object;J")
        ? operation(AtomicModes.ofUnsafe(), AtomicPlaceKind.UNSAFE, call)
        : null;
  }

  /** A call through a class of the program that may extend an atomic one: the receiver decides. */
  private @Nullable CallSiteRewriter ofSubclass(CallSite call) {
    CallSiteRewriter other = others.match(call);
    Integer mode = AtomicModes.ofAtomics().get(call.name());
    return mode == null ? other : new AtomicCall(mode, AtomicSubclasses.kind(call), other);
  }

  private static @Nullable CallSiteRewriter operation(
      Map<String, Integer> modes, AtomicPlaceKind kind, CallSite call) {
    Integer mode = modes.get(call.name());
    return mode == null ? null : new AtomicCall(mode, kind, null);
  }
}
