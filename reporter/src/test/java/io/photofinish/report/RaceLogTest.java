package io.photofinish.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.RaceLog.Sighting;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RaceLogTest {

  @Test
  void countsWhatItHasSeen() {
    RaceLog log = new RaceLog(10);
    assertThat(log.add("a")).isEqualTo(Sighting.FIRST);
    assertThat(log.add("b")).isEqualTo(Sighting.FIRST);
    assertThat(log.add("a")).isEqualTo(Sighting.AGAIN);
    assertThat(log.counts()).containsExactly(Map.entry("a", 2L), Map.entry("b", 1L));
    assertThat(log.size()).isEqualTo(2);
  }

  @Test
  void takesSightingsThatWereCountedElsewhere() {
    RaceLog log = new RaceLog(10);
    log.add("a");
    log.again("a", 41);
    log.again("never seen", 5);
    assertThat(log.counts()).containsExactly(Map.entry("a", 42L));
  }

  @Test
  void refusesWhatDoesNotFitButCountsTheRest() {
    RaceLog log = new RaceLog(1);
    log.add("a");
    assertThat(log.add("b")).isEqualTo(Sighting.REFUSED);
    assertThat(log.add("a")).isEqualTo(Sighting.AGAIN);
    assertThat(log.counts()).containsExactly(Map.entry("a", 2L));
  }

  @Test
  void reportsOnceWhateverTheThreads() throws InterruptedException {
    RaceLog log = new RaceLog(100);
    AtomicInteger first = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (int task = 0; task < 4; task++) {
      pool.execute(
          () -> {
            for (int i = 0; i < 10_000; i++) {
              if (log.add("race " + i % 100) == Sighting.FIRST) {
                first.incrementAndGet();
              }
            }
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(first).hasValue(100);
    assertThat(log.counts().values()).containsOnly(400L);
  }
}
