package io.photofinish.it.real.programs;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Queues;
import com.google.common.collect.SetMultimap;
import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import com.google.common.util.concurrent.AtomicLongMap;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.Monitor;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.SettableFuture;
import com.google.common.util.concurrent.Striped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Guava: each of its classes for several threads, used by six of them, with plain data behind what
 * it orders, and every sum checked.
 */
public final class GuavaLoad {
  private static final int CLIENTS = 6;
  private static final int ROUNDS = 1_000;
  private static final int KEYS = 512;

  /** Plain on purpose. */
  private static final class Value {
    int key;
    long content;

    Value(int key) {
      this.key = key;
      this.content = Clients.mix(key);
    }
  }

  public static void main(String[] arguments) throws Exception {
    long checksum = 0;
    checksum += cache();
    checksum += futures();
    checksum += serial();
    checksum += striped();
    checksum += monitor();
    checksum += collections();
    checksum += events();
    Clients.passed(checksum);
  }

  private static long cache() throws Exception {
    AtomicLong loaded = new AtomicLong();
    AtomicLong removed = new AtomicLong();
    LoadingCache<Integer, Value> cache =
        CacheBuilder.newBuilder()
            .maximumSize(64)
            .concurrencyLevel(4)
            .expireAfterWrite(Duration.ofMillis(50))
            .refreshAfterWrite(Duration.ofMillis(20))
            .removalListener(notification -> removed.incrementAndGet())
            .recordStats()
            .build(
                CacheLoader.from(
                    key -> {
                      loaded.incrementAndGet();
                      return new Value(key);
                    }));
    long checksum =
        Clients.run(
            CLIENTS,
            client -> {
              long sum = 0;
              for (int i = 0; i < 4 * ROUNDS; i++) {
                long random = Clients.mix(client * 1_000_003L + i);
                int key = (int) Math.min(random & KEYS - 1, random >>> 20 & KEYS - 1);
                switch ((int) (random >>> 40 & 31)) {
                  case 0 -> cache.invalidate(key);
                  case 1 -> {
                    loaded.incrementAndGet();
                    cache.put(key, new Value(key));
                  }
                  case 2 -> cache.getAllPresent(List.of(key, key ^ 1)).forEach(GuavaLoad::check);
                  default -> {
                    Value value = cache.get(key);
                    check(key, value);
                    sum += value.content;
                  }
                }
              }
              return sum;
            });
    cache.invalidateAll();
    cache.cleanUp();
    Clients.check("entries", 0, cache.size());
    Clients.check("entries removed", loaded.get(), removed.get());
    return checksum;
  }

  private static void check(int key, Value value) {
    Clients.check("key of the value", key, value.key);
    Clients.check("content of the value", Clients.mix(key), value.content);
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

  private static long collections() throws Exception {
    ConcurrentHashMultiset<Integer> multiset = ConcurrentHashMultiset.create();
    AtomicLongMap<Integer> counts = AtomicLongMap.create();
    Interner<String> interner = Interners.newWeakInterner();
    Map<Integer, Value> weak = new MapMaker().concurrencyLevel(4).weakValues().makeMap();
    SetMultimap<Integer, Integer> multimap =
        Multimaps.synchronizedSetMultimap(HashMultimap.create());
    Queue<Value> queue = Queues.synchronizedQueue(new ArrayDeque<>());
    ImmutableMap<Integer, String> names = ImmutableMap.of(0, "zero", 1, "one");
    Clients.run(
        CLIENTS,
        client -> {
          List<Value> keep = new ArrayList<>();
          for (int i = 0; i < ROUNDS; i++) {
            int key = (int) Clients.mix(client * 1_000_003L + i) & KEYS - 1;
            multiset.add(key, 2);
            counts.incrementAndGet(key);
            if (!interner.intern("name " + key).equals("name " + key)) {
              throw new AssertionError("interned something else");
            }
            Value value = new Value(key);
            keep.add(value);
            Value before = weak.putIfAbsent(key, value);
            check(key, before == null ? value : before);
            multimap.put(key, client);
            queue.add(value);
            Value taken = queue.remove();
            check(taken.key, taken);
            Clients.check("length of a name", 3 + (key + 1 & 1), names.get(key & 1).length());
          }
          return 0;
        });
    Clients.check("in the multiset", 2 * CLIENTS * ROUNDS, multiset.size());
    Clients.check("counted", CLIENTS * ROUNDS, counts.sum());
    Clients.check("in the queue", 0, queue.size());
    return multimap.size();
  }

  /** Guava calls a subscriber in one thread at a time unless it allows otherwise. */
  public static final class Subscriber {
    private final CountDownLatch done;
    private final AtomicLong sum = new AtomicLong();
    private long count;

    Subscriber(CountDownLatch done) {
      this.done = done;
    }

    @Subscribe
    public void inTurn(Value value) {
      count++;
      check(value.key, value);
      done.countDown();
    }

    @Subscribe
    @AllowConcurrentEvents
    public void sideBySide(Value value) {
      sum.addAndGet(value.content);
      done.countDown();
    }
  }

  private static long events() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      long result = 0;
      for (EventBus bus : List.of(new EventBus(), new AsyncEventBus(pool))) {
        CountDownLatch done = new CountDownLatch(2 * CLIENTS * ROUNDS);
        Subscriber subscriber = new Subscriber(done);
        bus.register(subscriber);
        Clients.run(
            CLIENTS,
            client -> {
              for (int i = 0; i < ROUNDS; i++) {
                bus.post(new Value(i));
              }
              return 0;
            });
        done.await();
        Clients.check("events", CLIENTS * ROUNDS, subscriber.count);
        result += subscriber.sum.get();
        bus.unregister(subscriber);
      }
      return result;
    } finally {
      pool.shutdown();
    }
  }
}
