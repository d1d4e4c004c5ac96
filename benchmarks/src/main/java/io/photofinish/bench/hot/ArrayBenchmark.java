package io.photofinish.bench.hot;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Plain accesses of array elements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(HotPath.OPERATIONS)
public class ArrayBenchmark {
  private final int[] one = new int[64];
  private final int[][] several = new int[8][64];
  private final int[] long1024 = new int[HotPath.OPERATIONS];
  private final Object lock = new Object();
  private int touched;

  /** Elements of one array, after the first round all in the same epoch. */
  @Benchmark
  public int readSameEpoch() {
    int[] array = one;
    int at = 0;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      at = array[at + i & 63];
    }
    return at;
  }

  /** The same, written. */
  @Benchmark
  public void writeSameEpoch() {
    int[] array = one;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      array[i * 7 & 63] = 0;
    }
  }

  /** Elements of eight arrays in turn; an operation reads the row from an array, too. */
  @Benchmark
  public int readOfRows() {
    int[][] rows = several;
    int at = 0;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      at = rows[i & 7][at + i & 63];
    }
    return at;
  }

  /** A sweep that reads 1024 elements for the first time since a lock was released. */
  @Benchmark
  public int readSweep() {
    synchronized (lock) {
      touched++;
    }
    int sum = 0;
    for (int value : long1024) {
      sum += value;
    }
    return sum;
  }

  /** A sweep that writes 1024 elements for the first time since a lock was released. */
  @Benchmark
  public void writeSweep() {
    synchronized (lock) {
      touched++;
    }
    int[] array = long1024;
    for (int i = 0; i < array.length; i++) {
      array[i] = i;
    }
  }
}
