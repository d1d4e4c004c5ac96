package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
  @Test
  void keepsTheFirstValueOfEachOffset() {
    OffsetMap<String> map = new OffsetMap<>();
    for (long i = 0; i < 1000; i++) {
      assertThat(map.find(i * 8)).isNull();
      assertThat(map.add(i * 8, "first " + i)).isEqualTo("first " + i);
      assertThat(map.add(i * 8, "second")).isEqualTo("first " + i);
    }
    for (long i = 0; i < 1000; i++) {
      assertThat(map.find(i * 8)).isEqualTo("first " + i);
    }
    assertThat(map.find(-8)).isNull();
  }

  @Test
  void lookUpBesideAddingNeverFindsAnothersValue() throws Exception {
    OffsetMap<Long> map = new OffsetMap<>();
    AtomicReference<String> wrong = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              while (map.find(20_000) == null) {
                for (long i = 1; i <= 20_000; i += 7) {
                  Long found = map.find(i);
                  if (found != null && found != i) {
                    wrong.set(i + " -> " + found);
                  }
                }
              }
            });
    reader.start();
    for (long i = 1; i <= 20_000; i++) {
      map.add(i, i);
    }
    reader.join();
    assertThat(wrong.get()).isNull();
  }
}
