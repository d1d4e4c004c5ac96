package io.photofinish.instrument.weave;

import org.jspecify.annotations.Nullable;

/**
 * Which calls of woven code get more than a calling context. Asked once for each {@code
 * INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE} while its class is woven, from any
 * thread that loads classes; it must not load classes of the application.
 */
@FunctionalInterface
public interface CallSites {
  /** Nothing but calling contexts. */
  CallSites NONE = call -> null;

  /** The rewriter for this call, or null when it is an ordinary one. */
  @Nullable CallSiteRewriter match(CallSite call);
}
