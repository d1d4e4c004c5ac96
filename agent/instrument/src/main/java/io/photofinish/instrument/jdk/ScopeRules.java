package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.TERMINATION;

/** {@code StructuredTaskScope}, whose subtasks start as threads do. */
final class ScopeRules extends JdkFamily {
  private static final String SCOPE = "java/util/concurrent/StructuredTaskScopeImpl";
  private static final String SUBTASK = SCOPE + "$SubtaskImpl";
  private static final String CITATION =
      "StructuredTaskScope, Memory Consistency Effects: actions in a subtask happen-before those of"
          + " the owner after join, and of others after Subtask.get";

  ScopeRules() {
    in(SCOPE)
        .cite(CITATION)
        .since(25)
        .entry("onComplete", release(THIS, TERMINATION))
        .after("join", "jdk/internal/misc/ThreadFlock.awaitAll", acquire(THIS, TERMINATION))
        .exit("close", acquire(THIS, TERMINATION));
    in(SUBTASK)
        .cite(CITATION)
        .since(25)
        .after("run", "java/util/concurrent/Callable.call", release(THIS, END))
        .before("run", SUBTASK + "$AltResult.<init>", release(THIS, END))
        .exit("get", acquire(THIS, END))
        .exit("exception", acquire(THIS, END))
        .exit("state", acquire(THIS, END));
  }
}
