package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.begin;
import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.JdkHook.end;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.argument;
import static io.photofinish.instrument.jdk.Operand.local;
import static io.photofinish.runtime.SyncRole.CHILDREN;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.TASK;
import static io.photofinish.runtime.SyncRole.TERMINATION;

import io.photofinish.runtime.Submissions;

/** Fork-join tasks and pools, which parallel streams run on. */
final class ForkJoinRules extends JdkFamily {
  private static final String JUC = "java/util/concurrent/";
  private static final String FORK_JOIN =
      "ForkJoinTask: fork happens-before the task's execution, its completion before join";

  ForkJoinRules() {
    in(JUC + "ForkJoinTask")
        .cite(FORK_JOIN)
        .entry("fork", release(THIS, TASK))
        .before("doExec", JUC + "ForkJoinTask.exec", begin(THIS, THIS))
        .exit("doExec", end(THIS))
        .entry("reinitialize", call(Submissions.class, "reused", "(Ljava/lang/Object;)V", THIS))
        .entry("setDone", release(THIS, END))
        .entry("trySetCancelled", release(THIS, END))
        .entry("trySetThrown", release(THIS, END))
        .entry("reportException", acquire(THIS, END))
        // Callers inside the JDK, such as the end of a parallel stream, have no call site.
        .exit("invoke", acquire(THIS, END))
        .exit("join", acquire(THIS, END))
        .exit("get", acquire(THIS, END))
        .exit("quietlyInvoke", acquire(THIS, END))
        .exit("quietlyJoin", acquire(THIS, END));
    in(JUC + "ForkJoinTask$InterruptibleTask")
        .cite("ScheduledExecutorService: executions of a periodic task are ordered")
        .since(25)
        .exit("exec", release(THIS, TASK));
    in(JUC + "ForkJoinPool")
        .cite(FORK_JOIN)
        .entry("externalSubmit", submit(0))
        .entry("deregisterWorker", release(THIS, TERMINATION))
        .since(19)
        .entry("lazySubmit", submit(0))
        .since(21)
        .entry("poolSubmit", submit(1))
        .since(25)
        .entry("scheduleDelayedTask", submit(0));
    in(JUC + "ForkJoinPool$WorkQueue")
        .cite("ForkJoinPool.awaitQuiescence: the tasks submitted before have completed")
        .exit("topLevelExec", call("workerIdle", "()V"));

    JdkHook childDone = call("childDone", "(Ljava/util/concurrent/CountedCompleter;)V", THIS);
    in(JUC + "CountedCompleter")
        .cite("CountedCompleter: onCompletion runs when all pending completions have been made")
        .entry("tryComplete", childDone)
        .before("tryComplete", JUC + "CountedCompleter.onCompletion", acquire(local(1), CHILDREN))
        .entry("propagateCompletion", childDone)
        .entry("complete", childDone);
    in(JUC + "ForkJoinTask")
        .cite("CountedCompleter: completion is that of all its children")
        .entry("quietlyComplete", acquire(THIS, CHILDREN));
  }

  private static JdkHook submit(int argument) {
    return call(
        Submissions.class,
        "submittedTo",
        "(Ljava/lang/Object;Ljava/util/concurrent/ForkJoinPool;)V",
        argument(argument),
        THIS);
  }
}
