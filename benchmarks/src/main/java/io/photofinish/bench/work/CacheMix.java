package io.photofinish.bench.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;

/** Caffeine with a bounded size: reads that load what is missing, writes, invalidations. */
final class CacheMix implements Workload {
  private static final int KEYS = 1 << 14;
  private static final int OPERATIONS = 1000;

  /** A value; whatever is cached under a key has the same number. */
  private record Entry(long number) {}

  @Override
  public long run(int threads, int size) throws Exception {
    Cache<Integer, Entry> cache = Caffeine.newBuilder().maximumSize(KEYS / 2).recordStats().build();
    AtomicLong total = new AtomicLong();
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int task = crew.from(id, size); task < crew.from(id + 1, size); task++) {
            total.addAndGet(task(cache, task));
          }
        });
    return total.get();
  }

  private static long task(Cache<Integer, Entry> cache, int task) {
    long sum = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      long random = Checksum.mix((long) task * OPERATIONS + i);
      // The minimum of two: some keys are hotter than others.
      int key = Math.min((int) random & KEYS - 1, (int) (random >>> 20) & KEYS - 1);
      int operation = (int) (random >>> 58);
      if (operation == 0) {
        cache.invalidate(key);
      } else if (operation < 4) {
        cache.put(key, new Entry(Checksum.mix(key)));
      } else {
        sum += cache.get(key, k -> new Entry(Checksum.mix(k))).number();
      }
    }
    return sum;
  }

  @Override
  public int fullSize() {
    return 1_000;
  }

  @Override
  public int testSize() {
    return 20;
  }
}
