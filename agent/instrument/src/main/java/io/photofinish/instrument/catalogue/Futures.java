package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.END;

import io.photofinish.runtime.SyncAction;

/**
 * What those learn who ask a future. One that is not done has released nothing; a failure, too, is
 * the end of the task, so its actions happen-before the ExecutionException.
 */
final class Futures extends Family {
  private static final String JUC = "java.util.concurrent.";

  Futures() {
    type(JUC + "Future")
        .cite("Future: actions taken by the computation happen-before those following get")
        .on("get()Ljava/lang/Object;", learn())
        .on("get(JLjava/util/concurrent/TimeUnit;)Ljava/lang/Object;", learn())
        .on("isDone()Z", acquire(END).whenTrue())
        .on("isCancelled()Z", acquire(END).whenTrue())
        .since(19)
        .on("resultNow", learn())
        .on("exceptionNow", learn())
        .on("state", acquire(END).when(SyncAction.WHEN_NOT_RUNNING));
    type(JUC + "CompletableFuture")
        .cite("Future: actions taken by the computation happen-before those following get")
        .on("join", learn())
        .on("getNow", learn())
        .on("isCompletedExceptionally", acquire(END).whenTrue());
    type(JUC + "ForkJoinTask")
        .cite("ForkJoinTask: completion happens-before the return of join")
        .on("join", learn())
        .on("invoke", learn())
        .on("quietlyJoin()V", learn())
        .on("quietlyInvoke", learn())
        .on("isCompletedNormally", acquire(END).whenTrue())
        .on("isCompletedAbnormally", acquire(END).whenTrue())
        .on("getException", acquire(END).whenTrue())
        .on("getRawResult", acquire(END))
        .on(all("([Ljava/util/concurrent/ForkJoinTask;)V"), each())
        .on(all("(Ljava/util/Collection;)Ljava/util/Collection;"), each())
        .on(
            all("(Ljava/util/concurrent/ForkJoinTask;Ljava/util/concurrent/ForkJoinTask;)V"),
            both())
        .argument(1)
        .on(
            all("(Ljava/util/concurrent/ForkJoinTask;Ljava/util/concurrent/ForkJoinTask;)V"),
            both());
    type(JUC + "ForkJoinPool")
        .cite("ForkJoinPool.invoke: performs the task, returning its result upon completion")
        .on("invoke", acquire(END).of(Key.ARGUMENT).evenWhenThrown());
    type(JUC + "FutureTask")
        .cite("FutureTask.set, setException: the computation is complete")
        .on("set", release(END))
        .on("setException", release(END));
  }

  private static String all(String descriptor) {
    return "invokeAll" + descriptor;
  }

  private static Effect learn() {
    return acquire(END).evenWhenThrown();
  }

  private static Effect each() {
    return acquire(END).of(Key.EACH_ARGUMENT).evenWhenThrown();
  }

  private static Effect both() {
    return acquire(END).of(Key.ARGUMENT).evenWhenThrown();
  }
}
