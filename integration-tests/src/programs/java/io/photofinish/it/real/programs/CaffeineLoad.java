package io.photofinish.it.real.programs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Caffeine: six threads read, replace and invalidate entries of a small cache that evicts, expires
 * and refreshes. A value must always belong to its key, every entry that was loaded must be removed
 * or still there, and the statistics must add up.
 */
public final class CaffeineLoad {
  private static final int CLIENTS = 6;
  private static final int REQUESTS = 60_000;
  private static final int KEYS = 4_096;
  private static final int CAPACITY = 256;

  private record Value(int key, long content) {}

  private final AtomicLong created = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final LoadingCache<Integer, Value> cache =
      Caffeine.newBuilder()
          .maximumSize(CAPACITY)
          .expireAfterWrite(Duration.ofMillis(200))
          .removalListener(
              (Integer key, Value value, RemovalCause cause) -> removed.incrementAndGet())
          .recordStats()
          .build(this::create);

  public static void main(String[] arguments) throws Exception {
    CaffeineLoad program = new CaffeineLoad();
    long checksum = Clients.run(CLIENTS, program::requests);
    program.verify();
    Clients.passed(checksum);
  }

  private Value create(int key) {
    created.incrementAndGet();
    return new Value(key, Clients.mix(key));
  }

  private long requests(int client) {
    long checksum = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long random = Clients.mix(client * 1_000_003L + i);
      // The smaller of two is skewed towards small keys, so that some are hot.
      int key = (int) Math.min(random & KEYS - 1, random >>> 20 & KEYS - 1);
      switch ((int) (random >>> 40 & 31)) {
        case 0 -> cache.invalidate(key);
        case 1 -> cache.put(key, create(key));
        case 2 -> cache.asMap().computeIfPresent(key, (same, old) -> create(same));
        default -> {
          Value value = cache.get(key);
          Clients.check("key of the value", key, value.key());
          checksum += value.content();
        }
      }
    }
    return checksum;
  }

  private void verify() throws InterruptedException {
    cache.invalidateAll();
    cache.cleanUp();
    Clients.check("entries", 0, cache.estimatedSize());
    // The listener runs in the common pool, shortly after.
    for (int i = 0; i < 2_000 && removed.get() < created.get(); i++) {
      Thread.sleep(5);
    }
    Clients.check("entries removed", created.get(), removed.get());
    Clients.check(
        "requests",
        cache.stats().requestCount(),
        cache.stats().hitCount() + cache.stats().missCount());
  }
}
