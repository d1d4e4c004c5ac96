package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.TASK;
import static io.photofinish.runtime.SyncRole.TERMINATION;

/**
 * What those learn who wait for an executor; the way of a task from its submission to its end is
 * hooked inside the JDK.
 */
final class Executors extends Family {
  private static final String JUC = "java.util.concurrent.";

  Executors() {
    type(JUC + "ExecutorService")
        .cite("ExecutorService: all tasks have completed following shut down")
        .on("awaitTermination", acquire(TERMINATION).whenTrue())
        .on("isTerminated", acquire(TERMINATION).whenTrue())
        .cite("ExecutorService.invokeAll: isDone is true for each element of the returned list")
        .on("invokeAll", acquire(END).of(Key.EACH_RESULT).whenTrue())
        .cite("ExecutorService.shutdownNow: tasks that never commenced, as they were submitted")
        .on("shutdownNow", acquire(TASK).of(Key.EACH_RESULT).whenTrue())
        .since(19)
        .cite("ExecutorService.close: awaits completion of tasks and termination")
        .on("close()V", acquire(TERMINATION));
    type(JUC + "ForkJoinPool")
        .cite("ForkJoinPool.awaitQuiescence: true if quiescent")
        .on("awaitQuiescence", acquire(TERMINATION).whenTrue())
        .on("isQuiescent", acquire(TERMINATION).whenTrue());
    type(JUC + "CompletionService")
        .cite("CompletionService: actions taken by the task happen-before the return from take")
        .on("take", acquire(END).of(Key.RESULT).whenTrue())
        .on("poll", acquire(END).of(Key.RESULT).whenTrue());
    type("java.lang.Runtime")
        .cite("Runtime.addShutdownHook: an initialized but unstarted thread, started at shutdown")
        .on("addShutdownHook", release(TASK).of(Key.ARGUMENT));
  }
}
