package suites.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photofinish.junit.ExpectRace;
import io.photofinish.junit.IgnoreRaces;
import io.photofinish.junit.RaceDetector;
import io.photofinish.junit.RaceExtension;
import io.photofinish.junit.Races;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suites.Counter;

class CounterTest {
  private final Counter counter = new Counter();

  @Test
  void racy() {
    Counter.together(counter::increment);
  }

  @Test
  void racyToo() {
    Counter.together(counter::increment);
  }

  @Test
  void clean() {
    Counter.together(counter::incrementLocked);
    assertEquals(2, counter.get());
  }

  @Test
  void failing() {
    Counter.together(counter::increment);
    assertEquals(17, counter.get());
  }

  @Test
  void tasks() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(counter::increment);
    pool.execute(counter::increment);
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void parameterized(boolean racy) {
    Counter.together(racy ? counter::increment : counter::incrementLocked);
  }

  @TestFactory
  Stream<DynamicTest> dynamic() {
    return Stream.of(
        DynamicTest.dynamicTest("racy", () -> Counter.together(new Counter()::increment)),
        DynamicTest.dynamicTest("clean", () -> Counter.together(new Counter()::incrementLocked)));
  }

  @Test
  @ExpectRace(on = "Counter.value")
  void expected() {
    Counter.together(counter::increment);
  }

  @Test
  @ExpectRace
  void expectedInVain() {
    Counter.together(counter::incrementLocked);
  }

  @Test
  @ExpectRace(on = "Other.value")
  void expectedOther() {
    Counter.together(counter::increment);
  }

  @Test
  @IgnoreRaces(reason = "to show that it is ignored")
  void ignored() {
    Counter.together(counter::increment);
  }

  @Nested
  class Inner {
    @Test
    void racy() {
      Counter.together(counter::increment);
    }
  }

  @Nested
  @ExtendWith(RaceExtension.class)
  class Injected {
    @Test
    @ExpectRace
    void soFar(Races races) {
      assertTrue(RaceDetector.isActive());
      assertTrue(races.soFar().isEmpty());
      Counter.together(counter::increment);
      assertEquals("suites.Counter.value", races.soFar().get(0).variable());
    }
  }
}
