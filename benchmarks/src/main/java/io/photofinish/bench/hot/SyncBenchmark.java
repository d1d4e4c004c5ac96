package io.photofinish.bench.hot;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Synchronization. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(HotPath.OPERATIONS)
public class SyncBenchmark {
  private final ReentrantLock lock = new ReentrantLock();
  private int count;
  private int common;
  private volatile int flag;

  /** A monitor that only one thread takes, with one access under it. */
  @Benchmark
  public void monitor() {
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      synchronized (this) {
        count++;
      }
    }
  }

  /** A lock that only one thread takes, with one access under it. */
  @Benchmark
  public void reentrantLock() {
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  /** A monitor that two threads take from one another. */
  @Benchmark
  @Threads(2)
  public void monitorHandOff() {
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      synchronized (this) {
        common++;
      }
    }
  }

  /** Reads of a volatile field. */
  @Benchmark
  public int volatileRead() {
    int sum = 0;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      sum += flag;
    }
    return sum;
  }

  /** Writes of a volatile field. */
  @Benchmark
  public void volatileWrite() {
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      flag = i;
    }
  }
}
