package io.photofinish.bench.hot;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a call costs: finding the thread's state, keeping the calling context. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(HotPath.OPERATIONS)
public class CallBenchmark {
  private int rare;

  /** Calls of a method that looks its thread's state up and needs it for nothing. */
  @Benchmark
  public int threadState() {
    int sum = 0;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      sum += leaf(i);
    }
    return sum;
  }

  /** Calls of a method that calls another one: two contexts, two look-ups. */
  @Benchmark
  public int nestedCall() {
    int sum = 0;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      sum += middle(i);
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int middle(int i) {
    return leaf(i) + 1;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int leaf(int i) {
    if (i < 0) {
      rare = i;
    }
    return i;
  }
}
