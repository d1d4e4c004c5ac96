package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.TOP;
import static io.photofinish.instrument.jdk.Operand.argument;
import static io.photofinish.instrument.jdk.Operand.field;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.TASK;

import io.photofinish.runtime.Submissions;

/**
 * {@code CompletableFuture}: completion is ordered before all that depends on it, and the thread
 * that adds a dependent function before the one that runs it. A future that is not complete has
 * released nothing, so acquiring from it too early does no harm.
 */
final class CompletableFutureRules extends JdkFamily {
  private static final String CF = "java/util/concurrent/CompletableFuture";
  private static final String CF_TYPE = "L" + CF + ";";

  private static final String[] COMPLETIONS = {
    "internalComplete",
    "completeNull",
    "completeValue",
    "completeRelay",
    "completeThrowable",
    "obtrudeValue",
    "obtrudeException",
  };

  /** They run the function at once when the future is complete. */
  private static final String[] STAGES = {
    "uniWhenCompleteStage",
    "uniHandleStage",
    "uniExceptionallyStage",
    "uniComposeExceptionallyStage",
    "uniComposeStage",
    "uniAsMinimalStage",
    "uniApplyNow",
    "uniAcceptNow",
    "uniRunNow",
  };

  private static final String[] BINARY_STAGES = {"biApplyStage", "biAcceptStage", "biRunStage"};

  private static final String[] UNARY = {
    "UniApply",
    "UniAccept",
    "UniRun",
    "UniWhenComplete",
    "UniHandle",
    "UniExceptionally",
    "UniComposeExceptionally",
    "UniRelay",
    "UniCompose",
  };

  private static final String[] BINARY = {
    "BiApply", "BiAccept", "BiRun", "BiRelay", "OrApply", "OrAccept", "OrRun",
  };

  CompletableFutureRules() {
    Rules future = in(CF).cite("CompletableFuture: completion happens-before what depends on it");
    for (String method : COMPLETIONS) {
      future.entry(method, release(THIS, END));
    }
    JdkHook completed = call("completed", "(Ljava/lang/Object;)V", TOP);
    for (String method : STAGES) {
      future.entry(method, acquire(THIS, END)).exit(method, completed);
    }
    for (String method : BINARY_STAGES) {
      future
          .entry(method, acquire(THIS, END))
          .after(method, "java/util/concurrent/CompletionStage.toCompletableFuture", learn());
    }
    for (String method : new String[] {"uniComposeStage", "uniComposeExceptionallyStage"}) {
      future.after(method, "java/util/concurrent/CompletionStage.toCompletableFuture", learn());
    }
    JdkHook combined =
        call("combined", "(Ljava/lang/Object;[Ljava/lang/Object;)V", TOP, argument(0));
    future
        .exit("<init>(Ljava/lang/Object;)V", release(THIS, END))
        .entry("uniCopyStage", acquire(argument(0), END))
        .exit("uniCopyStage", completed)
        .exit("allOf", combined)
        .exit("anyOf", combined);
    in(CF + "$MinimalStage")
        .cite("CompletionStage.toCompletableFuture: maintains the same completion properties")
        .entry("toCompletableFuture", acquire(THIS, END));
    dependents();
    for (String task : new String[] {"AsyncSupply", "AsyncRun"}) {
      in(CF + "$" + task)
          .cite("Executor: actions prior to the submission happen-before the execution")
          .exit("<init>", release(THIS, TASK))
          .entry("run", acquire(THIS, TASK));
    }
  }

  private void dependents() {
    String citation = "CompletionStage: a stage runs when those it depends on have completed";
    JdkHook source = acquire(field(CF + "$UniCompletion", "src", CF_TYPE), END);
    JdkHook other = acquire(field(CF + "$BiCompletion", "snd", CF_TYPE), END);
    in(CF + "$UniCompletion")
        .cite(citation)
        .exit("<init>", release(THIS, TASK))
        .before(
            "claim",
            "java/util/concurrent/Executor.execute",
            call(Submissions.class, "unclear", "(Ljava/lang/Object;)V", TOP));
    for (String name : UNARY) {
      in(CF + "$" + name).cite(citation).entry("tryFire", acquire(THIS, TASK), source);
    }
    for (String name : BINARY) {
      in(CF + "$" + name).cite(citation).entry("tryFire", acquire(THIS, TASK), source, other);
    }
    for (String name : new String[] {"UniCompose", "UniComposeExceptionally"}) {
      in(CF + "$" + name)
          .cite(citation)
          .after("tryFire", "java/util/concurrent/CompletionStage.toCompletableFuture", learn());
    }
    in(CF + "$AnyOf")
        .cite("CompletableFuture.anyOf: completed when any of the given futures complete")
        .entry("tryFire", acquire(field(CF + "$AnyOf", "src", CF_TYPE), END));
  }

  private static JdkHook learn() {
    return acquire(TOP, END);
  }
}
