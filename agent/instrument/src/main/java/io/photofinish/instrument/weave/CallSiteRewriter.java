package io.photofinish.instrument.weave;

/**
 * Writes the code of one call: hooks, {@link CallSiteCode#invoke()} exactly once, hooks.
 *
 * <p>Operand stack at entry and at exit, as around the bare instruction:
 *
 * <pre>
 *   entry: ..., [receiver,] arguments        (no receiver for INVOKESTATIC)
 *   exit:  ..., [result]                     (none for void)
 * </pre>
 *
 * A release that needs the receiver and the arguments, and an acquire that needs the result:
 *
 * <pre>
 *   ArgumentSpill arguments = code.spillArguments(); // ..., receiver
 *   int receiver = code.temp(OBJECT);
 *   code.out().visitInsn(DUP);                       // ..., receiver, receiver
 *   code.store(OBJECT, receiver);                    // ..., receiver
 *   code.load(OBJECT, receiver);                     // ..., receiver, receiver
 *   arguments.load(0);                               // ..., receiver, receiver, argument
 *   code.loadSite();                                 // ..., receiver, receiver, argument, site
 *   code.loadThread();                               // ..., ts
 *   code.loadContext();                              // ..., ts, ctx
 *   code.hook("beforeX", "(Ljava/lang/Object;ILio/...ThreadState;J)V"); // ..., receiver
 *   arguments.reload();                              // ..., receiver, arguments
 *   code.invoke();                                   // ..., result
 * </pre>
 *
 * <p>The code must be straight but for {@link CallSiteCode#repeatFrom}: no labels, no jumps, no
 * exception handlers, because temporary locals and stack-map frames are not known to each other.
 * When the call throws, nothing of what follows {@code invoke()} runs.
 */
@FunctionalInterface
public interface CallSiteRewriter {
  void rewrite(CallSiteCode code);

  /** Whether what is written besides the call may end the thread's epoch, or run woven code. */
  default boolean isBoundary() {
    return true;
  }
}
