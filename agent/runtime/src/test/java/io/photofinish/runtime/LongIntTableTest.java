package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntTableTest {
  @Test
  void agreesWithAMap() {
    Random random = new Random(1);
    LongIntTable table = new LongIntTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 1; i <= 50_000; i++) {
      long key = (random.nextInt(30_000) + 1) * 0x9E3779B97F4A7C15L;
      Integer present = expected.putIfAbsent(key, i);
      assertThat(table.putIfAbsent(key, i)).isEqualTo(present == null ? i : present);
    }
    expected.forEach((key, id) -> assertThat(table.find(key)).isEqualTo(id));
    assertThat(table.find(12345)).isZero();
  }

  @Test
  void takesKeysThatCollide() {
    LongIntTable table = new LongIntTable();
    for (int i = 1; i < 5_000; i++) {
      table.putIfAbsent((long) i << 32 | 7, i);
    }
    for (int i = 1; i < 5_000; i++) {
      assertThat(table.find((long) i << 32 | 7)).isEqualTo(i);
    }
  }
}
