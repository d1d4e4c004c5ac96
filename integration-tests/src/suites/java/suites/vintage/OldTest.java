package suites.vintage;

import org.junit.Test;
import suites.Counter;

public class OldTest {
  private final Counter counter = new Counter();

  @Test
  public void racy() {
    Counter.together(counter::increment);
  }

  @Test
  public void clean() {
    Counter.together(counter::incrementLocked);
  }
}
