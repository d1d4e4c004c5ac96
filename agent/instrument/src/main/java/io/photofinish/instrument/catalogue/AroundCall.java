package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.Atomics;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Operations on an atomic object that are no single step, or run code of the program: they publish
 * before and acquire after.
 */
final class AroundCall implements CallSiteRewriter {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final String HOOKS = Type.getInternalName(Atomics.class);

  private final boolean releases;
  private final boolean acquires;

  AroundCall(boolean releases, boolean acquires) {
    this.releases = releases;
    this.acquires = acquires;
  }

  @Override
  public void rewrite(CallSiteCode code) {
    ArgumentSpill arguments = code.spillArguments(); // ..., receiver
    int receiver = code.temp(OBJECT);
    code.out().visitInsn(Opcodes.DUP); // ..., receiver, receiver
    code.store(OBJECT, receiver); // ..., receiver
    if (releases) {
      hook(code, receiver, "release");
    }
    arguments.reload(); // ..., receiver, arguments
    code.invoke(); // ..., [result]
    if (acquires) {
      hook(code, receiver, "acquire");
    }
  }

  private static void hook(CallSiteCode code, int receiver, String name) {
    code.load(OBJECT, receiver); // ..., receiver
    code.loadThread(); // ..., receiver, ts
    code.hook(HOOKS, name, "(Ljava/lang/Object;" + AtomicCall.TS + ")V"); // ...
  }
}
