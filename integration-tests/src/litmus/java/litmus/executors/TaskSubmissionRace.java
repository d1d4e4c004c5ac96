package litmus.executors;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/**
 * Tasks of different pools are not ordered (java.util.concurrent, "Memory Consistency Properties").
 * Each thread runs several, from different submissions.
 */
public final class TaskSubmissionRace {
  int first;
  int second;
  int outer;
  int inner;
  int after;
  int staged;
  int timed;
  int dependent;
  int twice;

  public static void main(String[] args) throws Exception {
    TaskSubmissionRace shared = new TaskSubmissionRace();
    ExecutorService one = Executors.newFixedThreadPool(1);
    ScheduledExecutorService two = Executors.newScheduledThreadPool(1);
    ForkJoinPool three = new ForkJoinPool(1);
    shared.executed(one);
    shared.failing(one);
    shared.submitted(one);
    shared.scheduled(two);
    shared.called(two);
    shared.forking(three);
    shared.direct(three);
    shared.staged(one);
    shared.dependent(one);
    Runnable task = shared.twice();
    one.execute(task);
    shared.again(one, task);
    Timer timer = new Timer();
    shared.timed(timer);
    Rendezvous.await(3);
    Rendezvous.await(4);
    Rendezvous.await(5);
    Rendezvous.await(6);
    shared.outer = 2; // race[o]: write TaskSubmissionRace.outer
    shared.inner = 2; // race[i]: write TaskSubmissionRace.inner
    shared.after = 2; // race[a]: write TaskSubmissionRace.after
    shared.staged = 2; // race[st]: write TaskSubmissionRace.staged
    shared.timed = 2; // race[t]: write TaskSubmissionRace.timed
    shared.twice = 2; // race[tw]: write TaskSubmissionRace.twice
    shared.dependent = 2; // race[d]: write TaskSubmissionRace.dependent
    timer.cancel();
    for (ExecutorService pool : new ExecutorService[] {one, two, three}) {
      pool.shutdown();
      assert pool.awaitTermination(30, TimeUnit.SECONDS);
    }
  }

  void executed(ExecutorService pool) {
    pool.execute(
        () -> {
          first = 1; // race[f]: write TaskSubmissionRace.first
        });
  }

  void failing(ExecutorService pool) {
    pool.submit(
        () -> {
          throw new IllegalStateException();
        });
  }

  void submitted(ExecutorService pool) {
    pool.submit(
        () -> {
          second = 1; // race[s]: write TaskSubmissionRace.second
          Rendezvous.signal(1);
        });
  }

  void scheduled(ScheduledExecutorService pool) {
    pool.schedule(
        () -> {
          Rendezvous.await(1);
          first = 2; // race[f]: write TaskSubmissionRace.first
        },
        0,
        TimeUnit.SECONDS);
  }

  void called(ScheduledExecutorService pool) {
    pool.submit(
        () -> {
          second = 2; // race[s]: write TaskSubmissionRace.second
          return null;
        });
  }

  /** The one thread of the pool runs the forked task inside the other one. */
  void forking(ForkJoinPool pool) {
    pool.submit(
        () -> {
          ForkJoinTask.adapt(
                  () -> {
                    inner = 1; // race[i]: write TaskSubmissionRace.inner
                  })
              .fork()
              .join();
          outer = 1; // race[o]: write TaskSubmissionRace.outer
        });
  }

  void direct(ForkJoinPool pool) {
    pool.execute(
        () -> {
          after = 1; // race[a]: write TaskSubmissionRace.after
          Rendezvous.signal(3);
        });
  }

  void staged(ExecutorService pool) {
    CompletableFuture.runAsync(
        () -> {
          staged = 1; // race[st]: write TaskSubmissionRace.staged
        },
        pool);
  }

  /** The executor's thread hands the second task over itself, when the first has thrown. */
  void dependent(ExecutorService pool) {
    CompletableFuture<Object> failing =
        CompletableFuture.supplyAsync(
            () -> {
              Rendezvous.await(7);
              return thrown();
            },
            pool);
    failing.handleAsync(
        (result, failure) -> {
          dependent = 1; // race[d]: write TaskSubmissionRace.dependent
          Rendezvous.signal(6);
          return result;
        },
        pool);
    Rendezvous.signal(7);
  }

  static Object thrown() {
    throw new IllegalStateException();
  }

  Runnable twice() {
    return () -> {
      twice = 1; // race[tw]: write TaskSubmissionRace.twice
    };
  }

  void again(ExecutorService pool, Runnable task) {
    pool.execute(task);
    pool.execute(() -> Rendezvous.signal(4));
  }

  void timed(Timer timer) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            timed = 1; // race[t]: write TaskSubmissionRace.timed
            Rendezvous.signal(5);
          }
        },
        0);
  }
}
