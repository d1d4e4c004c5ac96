package litmus.generated;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Hand-offs by tasks and their results. */
final class Tasks {
  private Tasks() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.waiting(
            "CompletableFuture.complete, join",
            () -> {
              CompletableFuture<String> future = new CompletableFuture<>();
              return Handoff.of(() -> future.complete("sent"), future::join);
            }),
        Kind.waiting(
            "CompletableFuture.thenApply",
            () -> {
              CompletableFuture<String> future = new CompletableFuture<>();
              CompletableFuture<Integer> length = future.thenApply(String::length);
              return Handoff.of(() -> future.complete("sent"), length::get);
            }),
        Kind.waiting(
            "FutureTask.run, get",
            () -> {
              FutureTask<String> task = new FutureTask<>(() -> "sent");
              return Handoff.of(task::run, task::get);
            }),
        Kind.relay(
            "Thread.start, join",
            () ->
                new Handoff() {
                  private Thread thread;

                  @Override
                  public void send(Runnable relay) {
                    thread = new Thread(relay);
                    thread.start();
                  }

                  @Override
                  public void receive() throws InterruptedException {
                    thread.join();
                  }
                }),
        Kind.relay(
            "Timer.schedule, CompletableFuture",
            () ->
                new Handoff() {
                  private final CompletableFuture<String> done = new CompletableFuture<>();
                  private final Timer timer = new Timer(true);

                  @Override
                  public void send(Runnable relay) {
                    timer.schedule(
                        new TimerTask() {
                          @Override
                          public void run() {
                            relay.run();
                            done.complete("sent");
                          }
                        },
                        0);
                  }

                  @Override
                  public void receive() {
                    done.join();
                  }

                  @Override
                  public void close() {
                    timer.cancel();
                  }
                }),
        pool("ExecutorService.submit, Future.get", ExecutorService::submit),
        pool(
            "CompletableFuture.runAsync", (pool, relay) -> CompletableFuture.runAsync(relay, pool)),
        pool(
            "CompletableFuture.thenRunAsync",
            (pool, relay) -> CompletableFuture.completedFuture("sent").thenRunAsync(relay, pool)),
        pool(
            "Executor.execute, FutureTask",
            (pool, relay) -> {
              FutureTask<String> task = new FutureTask<>(relay, "sent");
              pool.execute(task);
              return task;
            }),
        Kind.relay(
            "ScheduledExecutorService",
            () ->
                new Pooled(
                    Executors.newScheduledThreadPool(1),
                    (pool, relay) ->
                        ((ScheduledExecutorService) pool)
                            .schedule(relay, 1, TimeUnit.MICROSECONDS))),
        Kind.relay(
            "ForkJoinPool.submit, join",
            () -> new Pooled(new ForkJoinPool(1), ExecutorService::submit)),
        Kind.relay(
            "ExecutorCompletionService",
            () ->
                new Handoff() {
                  private final ExecutorService pool = Executors.newSingleThreadExecutor();
                  private final ExecutorCompletionService<String> results =
                      new ExecutorCompletionService<>(pool);

                  @Override
                  public void send(Runnable relay) {
                    results.submit(relay, "sent");
                  }

                  @Override
                  public void receive() throws InterruptedException {
                    results.take();
                  }

                  @Override
                  public void close() {
                    pool.shutdown();
                  }
                }),
        Kind.relay(
            "ExecutorService.awaitTermination",
            () ->
                new Handoff() {
                  private final ExecutorService pool = Executors.newSingleThreadExecutor();

                  @Override
                  public void send(Runnable relay) {
                    pool.execute(relay);
                    pool.shutdown();
                  }

                  @Override
                  public void receive() throws InterruptedException {
                    Locks.require(pool.awaitTermination(1, TimeUnit.MINUTES));
                  }

                  @Override
                  public void close() {
                    pool.shutdown();
                  }
                }));
  }

  private static Kind pool(String name, Submission submission) {
    return Kind.relay(name, () -> new Pooled(Executors.newFixedThreadPool(1), submission));
  }

  private interface Submission {
    Future<?> submit(ExecutorService pool, Runnable relay);
  }

  /**
   * A pool for one task only: threads that run several carry what they know from one to the next.
   */
  private static final class Pooled implements Handoff {
    private final ExecutorService pool;
    private final Submission submission;
    private Future<?> result;

    Pooled(ExecutorService pool, Submission submission) {
      this.pool = pool;
      this.submission = submission;
    }

    @Override
    public void send(Runnable relay) {
      result = submission.submit(pool, relay);
    }

    @Override
    public void receive() throws Exception {
      result.get();
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
