package suites.jqwik;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import suites.Counter;

class CounterProperty {
  @Property(tries = 50, seed = "42", afterFailure = AfterFailureMode.RANDOM_SEED)
  void racesFromTenOn(@ForAll @IntRange(min = 0, max = 1000) int n) {
    Counter counter = new Counter();
    Counter.together(n < 10 ? counter::incrementLocked : counter::increment);
  }

  @Property(tries = 20)
  void clean(@ForAll @IntRange(min = 0, max = 1000) int n) {
    Counter counter = new Counter();
    Counter.together(counter::incrementLocked);
  }
}
