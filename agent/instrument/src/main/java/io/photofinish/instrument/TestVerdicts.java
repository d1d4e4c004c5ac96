package io.photofinish.instrument;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.runtime.RaceFeed;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets the JUnit module decide how a test ends: the result that a test engine reports goes through
 * {@link RaceFeed#judge}.
 *
 * <p>Every engine of the JUnit Platform (Jupiter, Vintage, jqwik, Kotest, Cucumber) reports by
 * {@code EngineExecutionListener.executionFinished}, public and stable since 1.0. JUnit itself has
 * no place where a test of any engine can be failed, and extensions of Jupiter must be asked for in
 * each test class.
 */
final class TestVerdicts implements CallSites {
  private static final String RESULT = "org/junit/platform/engine/TestExecutionResult";
  private static final String FINISHED =
      "(Lorg/junit/platform/engine/TestDescriptor;L" + RESULT + ";)V";
  private static final Type OBJECT = Type.getType(Object.class);

  private final CallSites others;

  TestVerdicts(CallSites others) {
    this.others = others;
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    return !call.isStatic()
            && call.name().equals("executionFinished")
            && call.descriptor().equals(FINISHED)
        ? TestVerdicts::rewrite
        : others.match(call);
  }

  private static void rewrite(CallSiteCode code) {
    code.out().visitInsn(Opcodes.DUP2); // ..., node, result, node, result
    code.hook(
        Type.getInternalName(RaceFeed.class),
        "judge",
        Type.getMethodDescriptor(OBJECT, OBJECT, OBJECT)); // ..., node, result, verdict
    code.out().visitTypeInsn(Opcodes.CHECKCAST, RESULT); // ..., node, result, verdict
    code.out().visitInsn(Opcodes.SWAP); // ..., node, verdict, result
    code.out().visitInsn(Opcodes.POP); // ..., node, verdict
    code.invoke();
  }
}
