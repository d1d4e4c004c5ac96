package io.photofinish.it.real.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Concurrent users of a library, and the one line that a program prints when all of them saw what
 * they should.
 */
final class Clients {
  private Clients() {}

  /**
   * The work of one client, told by its number. What it returns goes into the program's checksum.
   */
  interface Client {
    long work(int number) throws Exception;
  }

  /**
   * Runs {@code count} clients at once; the sum of what they returned. The first failure of one is
   * thrown.
   */
  static long run(int count, Client client) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try {
      List<Future<Long>> results = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        results.add(pool.submit(() -> client.work(number)));
      }
      long sum = 0;
      for (Future<Long> result : results) {
        sum += result.get(8, TimeUnit.MINUTES);
      }
      return sum;
    } catch (ExecutionException failure) {
      throw new AssertionError("a client failed", failure.getCause());
    } catch (TimeoutException stuck) {
      throw new AssertionError("a client did not end", stuck);
    } finally {
      pool.shutdownNow();
    }
  }

  static void check(String what, long expected, long actual) {
    if (expected != actual) {
      throw new AssertionError(what + ": expected " + expected + ", was " + actual);
    }
  }

  /** Ends the program as correct. */
  static void passed(long checksum) {
    System.out.println("OK " + Long.toHexString(checksum));
  }

  /**
   * A well-mixed function of {@code value}: the input data of the programs (the finalizer of
   * SplitMix64).
   */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
