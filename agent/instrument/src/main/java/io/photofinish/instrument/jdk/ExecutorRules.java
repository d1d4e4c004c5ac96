package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.begin;
import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.JdkHook.end;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.JdkHook.submit;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.TOP;
import static io.photofinish.instrument.jdk.Operand.argument;
import static io.photofinish.instrument.jdk.Operand.field;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.TASK;
import static io.photofinish.runtime.SyncRole.TERMINATION;

/**
 * Thread pools, timers and their tasks. A task is known by its identity, so that one that is
 * wrapped, queued, cancelled or run by its submitter keeps its order.
 */
final class ExecutorRules extends JdkFamily {
  private static final String JUC = "java/util/concurrent/";
  private static final String SUBMISSION =
      "java.util.concurrent: actions prior to the submission of a task happen-before its execution";

  ExecutorRules() {
    in(JUC + "FutureTask")
        .cite(SUBMISSION + "; those taken by it happen-before actions following Future.get")
        .exit("<init>", release(THIS, TASK))
        .entry("run()V", acquire(THIS, TASK))
        .entry("runAndReset()Z", acquire(THIS, TASK))
        .exit("runAndReset()Z", release(THIS, TASK))
        .entry("set(Ljava/lang/Object;)V", release(THIS, END))
        .entry("setException(Ljava/lang/Throwable;)V", release(THIS, END))
        .entry("cancel(Z)Z", release(THIS, END))
        .entry("report(I)Ljava/lang/Object;", acquire(THIS, END));
    JdkHook leaving = release(THIS, TERMINATION);
    in(JUC + "ThreadPoolExecutor")
        .cite(SUBMISSION + "; ExecutorService: awaitTermination")
        .entry("execute(Ljava/lang/Runnable;)V", submit(argument(0)))
        .before("runWorker", JUC + "ThreadPoolExecutor.beforeExecute", begin(TOP, argument(0)))
        .before("runWorker", "java/lang/Runnable.run", acquire(TOP, TASK))
        // In a finally block; a worker that begins unlocks itself, too, and has run nothing then.
        .before("runWorker", JUC + "ThreadPoolExecutor$Worker.unlock", end(TOP))
        // A worker that is older than the agent stays in its old runWorker.
        .exit("getTask", acquire(TOP, TASK))
        // From here on the executor may be terminated, before the worker comes to its exit.
        .before("getTask", JUC + "ThreadPoolExecutor.decrementWorkerCount", leaving)
        .before("getTask", JUC + "ThreadPoolExecutor.compareAndDecrementWorkerCount", leaving)
        .entry("processWorkerExit", leaving)
        .before(
            "tryTerminate",
            JUC + "ThreadPoolExecutor.terminated",
            call("terminating", "(Ljava/lang/Object;)V", THIS))
        .after("tryTerminate", JUC + "ThreadPoolExecutor.terminated", release(THIS, TERMINATION));
    String wrapper = JUC + "Executors$DelegatedExecutorService";
    JdkHook answered =
        call(
            "answered",
            "(ZLjava/lang/Object;)V",
            TOP,
            field(wrapper, "e", "Ljava/util/concurrent/ExecutorService;"));
    in(wrapper)
        .cite("ExecutorService: awaitTermination; Executors.newSingleThreadExecutor")
        .exit("awaitTermination", answered)
        .exit("isTerminated", answered);
    in(JUC + "ScheduledThreadPoolExecutor")
        .cite(SUBMISSION)
        .entry("delayedExecute", submit(argument(0)));
    in(JUC + "ThreadPerTaskExecutor")
        .cite("ExecutorService: awaitTermination")
        .since(21)
        .entry("taskComplete", release(THIS, TERMINATION));
    in("java/util/Timer")
        .cite("Timer: as an executor of its tasks")
        .entry("sched", submit(argument(0)));
    in("java/util/TimerThread")
        .cite("Timer: as an executor of its tasks")
        .before("mainLoop", "java/util/TimerTask.run", begin(TOP, THIS))
        .after("mainLoop", "java/util/TimerTask.run", end(THIS));
  }
}
