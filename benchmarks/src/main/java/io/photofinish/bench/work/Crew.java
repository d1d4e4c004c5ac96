package io.photofinish.bench.work;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/** The threads of a run, numbered from 0, with a barrier and a share of the work for each. */
final class Crew {
  /** What one of the threads does. */
  interface Job {
    void run(int id) throws Exception;
  }

  final int threads;
  private final CyclicBarrier barrier;

  Crew(int threads) {
    this.threads = threads;
    this.barrier = new CyclicBarrier(threads);
  }

  /** Runs {@code job} once on each thread; returns when all have ended. */
  void run(Job job) throws Exception {
    Member[] members = new Member[threads];
    for (int id = 0; id < threads; id++) {
      members[id] = new Member(job, id);
      members[id].start();
    }
    for (Member member : members) {
      member.join();
    }
    for (Member member : members) {
      if (member.failure != null) {
        throw new IllegalStateException(member.getName() + " failed", member.failure);
      }
    }
  }

  /** Waits for the other threads. */
  void await() throws InterruptedException, BrokenBarrierException {
    barrier.await();
  }

  /** The first of {@code items} that belongs to thread {@code id}; for the next id, the end. */
  int from(int id, int items) {
    return (int) ((long) items * id / threads);
  }

  private final class Member extends Thread {
    private final Job job;
    private final int id;
    private @Nullable Throwable failure;

    Member(Job job, int id) {
      super("worker-" + id);
      this.job = job;
      this.id = id;
    }

    @Override
    public void run() {
      try {
        job.run(id);
      } catch (Throwable t) {
        failure = t;
        barrier.reset();
      }
    }
  }
}
