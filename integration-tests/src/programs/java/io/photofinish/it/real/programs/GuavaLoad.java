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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Guava's caches, collections for several threads and event buses, used by six of them, with plain
 * data behind what they order, and every sum checked.
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
