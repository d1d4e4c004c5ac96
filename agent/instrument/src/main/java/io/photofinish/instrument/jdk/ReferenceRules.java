package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.runtime.SyncRole.TASK;

/** What the JDK runs when the garbage collector has found something unreachable. */
final class ReferenceRules extends JdkFamily {
  private static final String FENCE =
      "java.lang.ref, Memory Consistency Properties: reachabilityFence happens-before the collector"
          + " clears any reference, that before it is dequeued, that before the cleaning action";

  ReferenceRules() {
    JdkHook collected = call("collected", "()V");
    in("jdk/internal/ref/CleanerImpl$PhantomCleanableRef")
        .cite("Cleaner.register: the action registered is what the cleaner runs")
        .exit("<init>", release(THIS, TASK))
        .before("performCleanup", "java/lang/Runnable.run", acquire(THIS, TASK));
    // Not where the program calls clean itself.
    in("jdk/internal/ref/CleanerImpl")
        .cite(FENCE)
        .before("run", "java/lang/ref/Cleaner$Cleanable.clean", collected);
    in("java/lang/ref/Finalizer")
        .cite("JLS 12.6.2: the end of a constructor happens-before the finalizer; " + FENCE)
        .before(
            "runFinalizer",
            "jdk/internal/access/JavaLangAccess.invokeFinalize",
            collected,
            call("finalizing", "()V"));
  }
}
