package io.photofinish.it.real.programs;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.Monitor;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.SettableFuture;
import com.google.common.util.concurrent.Striped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Guava's futures, executors, striped locks and monitors, used by six threads, with plain data
 * behind what they order, and every sum checked.
 */
public final class GuavaFutures {
  private static final int CLIENTS = 6;
  private static final int ROUNDS = 1_000;
  private static final int KEYS = 512;

  /** Plain on purpose. */
  private static final class Value {
    long content;

    Value(int key) {
      this.content = Clients.mix(key);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Clients.passed(futures() + serial() + striped() + monitor());
  }

  /** Chains of futures: what a stage wrote plainly, the next one reads. */
  private static long futures() throws Exception {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(4));
    try {
      return Clients.run(
          CLIENTS,
          client -> {
            long sum = 0;
            for (int i = 0; i < ROUNDS / 5; i++) {
              sum += chain(pool, client * ROUNDS + i);
            }
            return sum;
          });
    } finally {
      MoreExecutors.shutdownAndAwaitTermination(pool, Duration.ofSeconds(60));
    }
  }

  private static long chain(ListeningExecutorService pool, int key) throws Exception {
    SettableFuture<Value> settable = SettableFuture.create();
    ListenableFuture<Value> submitted = pool.submit(() -> new Value(key));
    List<ListenableFuture<Value>> both = List.of(settable, submitted);
    ListenableFuture<List<Value>> all = Futures.allAsList(both);
    ListenableFuture<Long> sum =
        Futures.transform(all, values -> values.get(0).content + values.get(1).content, pool);
    ListenableFuture<Long> more =
        Futures.transformAsync(sum, value -> pool.submit(() -> value + 1), pool);
    ListenableFuture<Long> whole =
        Futures.whenAllSucceed(sum, more)
            .call(() -> Futures.getDone(sum) + Futures.getDone(more), pool);
    ListenableFuture<Long> failed =
        Futures.catching(
            Futures.transform(
                whole,
                value -> {
                  throw new IllegalStateException();
                },
                MoreExecutors.directExecutor()),
            IllegalStateException.class,
            failure -> 1L,
            pool);
    long[] heard = new long[1];
    CountDownLatch called = new CountDownLatch(1);
    whole.addListener(
        () -> {
          heard[0] = key;
          called.countDown();
        },
        pool);
    pool.execute(() -> settable.set(new Value(key)));
    long result = whole.get(1, TimeUnit.MINUTES);
    Clients.check("the whole", 4 * Clients.mix(key) + 1, result);
    Clients.check("the failed one", 1, Futures.getUnchecked(failed));
    called.await();
    Clients.check("the listener", key, heard[0]);
    return result;
  }

  /** An executor that runs one task after the other, on any thread of the pool. */
  private static long serial() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Executor serial = MoreExecutors.newSequentialExecutor(pool);
      long[] count = new long[1];
      CountDownLatch done = new CountDownLatch(CLIENTS * ROUNDS);
      Clients.run(
          CLIENTS,
          client -> {
            for (int i = 0; i < ROUNDS; i++) {
              serial.execute(
                  () -> {
                    count[0]++;
                    done.countDown();
                  });
            }
            return 0;
          });
      done.await();
      Clients.check("tasks in turn", CLIENTS * ROUNDS, count[0]);
      return count[0];
    } finally {
      pool.shutdown();
    }
  }

  private static long striped() throws Exception {
    Striped<Lock> locks = Striped.lock(8);
    Striped<Lock> weak = Striped.lazyWeakLock(64);
    Striped<ReadWriteLock> shared = Striped.lazyWeakReadWriteLock(16);
    // A stripe that is collected and made again is no order: nobody may lose it until the end.
    List<Lock> kept = new ArrayList<>();
    for (int i = 0; i < weak.size(); i++) {
      kept.add(weak.getAt(i));
    }
    List<ReadWriteLock> keptShared = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      keptShared.add(shared.getAt(i));
    }
    long[][] counters = new long[3][KEYS];
    RateLimiter limiter = RateLimiter.create(1_000_000);
    Clients.run(
        CLIENTS,
        client -> {
          for (int i = 0; i < ROUNDS; i++) {
            int key = (int) Clients.mix(client * 1_000_003L + i) & KEYS - 1;
            limiter.tryAcquire();
            add(locks.get(key), counters[0], key);
            add(weak.get(key), counters[1], key);
            ReadWriteLock lock = shared.get(key);
            add(lock.writeLock(), counters[2], key);
            lock.readLock().lock();
            try {
              if (counters[2][key] == 0) {
                throw new AssertionError("the count of " + key + " is lost");
              }
            } finally {
              lock.readLock().unlock();
            }
          }
          return 0;
        });
    Clients.check("locks", 64 + 16, kept.size() + keptShared.size());
    for (long[] counter : counters) {
      Clients.check("counted", CLIENTS * ROUNDS, Arrays.stream(counter).sum());
    }
    return counters[0][1];
  }

  private static void add(Lock lock, long[] counter, int key) {
    lock.lock();
    try {
      counter[key]++;
    } finally {
      lock.unlock();
    }
  }

  /** A bounded buffer of one place, guarded by a monitor. */
  private static final class Cell {
    private final Monitor monitor = new Monitor();
    private Value value;
    private final Monitor.Guard full = monitor.newGuard(() -> value != null);
    private final Monitor.Guard empty = monitor.newGuard(() -> value == null);

    void put(Value newValue) throws InterruptedException {
      monitor.enterWhen(empty);
      try {
        value = newValue;
      } finally {
        monitor.leave();
      }
    }

    Value take() throws InterruptedException {
      monitor.enterWhen(full);
      try {
        Value taken = value;
        value = null;
        return taken;
      } finally {
        monitor.leave();
      }
    }
  }

  private static long monitor() throws Exception {
    Cell cell = new Cell();
    return Clients.run(
        CLIENTS,
        client -> {
          long sum = 0;
          for (int i = 0; i < ROUNDS / 5; i++) {
            if (client % 2 == 0) {
              cell.put(new Value(i));
            } else {
              sum += cell.take().content;
            }
          }
          return sum;
        });
  }
}
