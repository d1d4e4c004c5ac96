package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.Atomics;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The fences of {@code VarHandle} and {@code sun.misc.Unsafe}. As in C11 (5.1.2.4, 7.17.4), a
 * release fence makes later atomic stores publish what precedes it, an acquire fence acquires what
 * earlier atomic loads saw.
 */
final class Fence implements CallSiteRewriter {
  private final String hook;

  private Fence(String hook) {
    this.hook = hook;
  }

  /** The fence that {@code call} is; null when it is none or orders nothing between threads. */
  static @Nullable Fence of(CallSite call) {
    return switch (call.name()) {
      case "fullFence" -> new Fence("fullFence");
      case "acquireFence", "loadFence", "loadLoadFence" -> new Fence("acquireFence");
      case "releaseFence", "storeFence", "storeStoreFence" -> new Fence("releaseFence");
      default -> null;
    };
  }

  @Override
  public void rewrite(CallSiteCode code) {
    code.invoke(); // ...
    code.loadThread(); // ..., ts
    code.hook(Type.getInternalName(Atomics.class), hook, "(" + AtomicCall.TS + ")V"); // ...
  }
}
