package suites.parallel;

import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import suites.Counter;

class Parallel3Test {
  private final Counter counter = new Counter();

  @RepeatedTest(10)
  void clean() {
    Counter.together(counter::incrementLocked);
  }

  @Test
  void racy() {
    Counter.together(counter::increment);
  }

  @Test
  void racyInPool() throws Exception {
    Future<?> first = Pool.SHARED.submit(Pool.slowly(counter::increment));
    Future<?> second = Pool.SHARED.submit(Pool.slowly(counter::increment));
    first.get();
    second.get();
  }

  @RepeatedTest(10)
  void cleanInPool() throws Exception {
    Future<?> first = Pool.SHARED.submit(Pool.slowly(counter::incrementLocked));
    Future<?> second = Pool.SHARED.submit(Pool.slowly(counter::incrementLocked));
    first.get();
    second.get();
  }
}
