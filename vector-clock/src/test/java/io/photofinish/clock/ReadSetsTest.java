package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ReadSetsTest {
  private static final int VARIABLES = 200;

  @Test
  void agreesWithAMapOfCounts() {
    for (long seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ReadSets sets = new ReadSets();
      Map<ReadSet, Integer> expected = new HashMap<>();
      List<ReadSet> known = new ArrayList<>();
      for (int i = 0; i < VARIABLES; i++) {
        known.add(new ReadSet(random.nextLong(1L << 40), new long[4]));
      }
      for (int step = 0; step < 5_000; step++) {
        ReadSet set = known.get(random.nextInt(VARIABLES));
        int uses = expected.getOrDefault(set, 0);
        if (uses > 0 && random.nextBoolean()) {
          sets.remove(set.word());
          expected.put(set, uses - 1);
        } else if (random.nextInt(4) == 0) {
          sets.add(set);
          expected.put(set, uses + 1);
        }
        assertThat(sets.find(set.word()))
            .as("seed %d step %d", seed, step)
            .isSameAs(expected.getOrDefault(set, 0) > 0 ? set : null);
      }
      expected.forEach(
          (set, uses) -> {
            if (uses > 0) {
              assertThat(sets.get(set.word())).isSameAs(set);
              assertThat(sets.uses(set.word())).isEqualTo(uses);
            }
          });
    }
  }
}
