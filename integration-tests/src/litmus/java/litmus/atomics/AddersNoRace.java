package litmus.atomics;

import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import litmus.Threads;

/** Adders and accumulators are thread-safe themselves (their javadoc). */
public final class AddersNoRace {
  public static void main(String[] args) throws Exception {
    LongAdder adder = new LongAdder();
    DoubleAdder doubles = new DoubleAdder();
    LongAccumulator max = new LongAccumulator(Long::max, 0);
    DoubleAccumulator min = new DoubleAccumulator(Double::min, 0);
    Threads.Body body =
        () -> {
          for (int i = 0; i < 200; i++) {
            adder.increment();
            doubles.add(1);
            max.accumulate(i);
            min.accumulate(-i);
          }
        };
    Threads.run(body, body);
    assert adder.sum() == 400 && doubles.sum() == 400 && max.get() == 199 && min.get() == -199;
  }
}
