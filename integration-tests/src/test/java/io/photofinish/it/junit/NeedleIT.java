package io.photofinish.it.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import org.junit.jupiter.api.Test;

/** A race that few schedules show is found with every seed. */
class NeedleIT {
  private static final int SEEDS = 20;

  @Test
  void raceTestFindsTheNeedleWithEverySeed() {
    ForkedJvm.Result run =
        new Suite(Jdks.running(), 5)
            .jvm()
            .watched()
            .run("suites.needle.Search", "PerturbedTest", Integer.toString(SEEDS));
    assertThat(run.out().split("\n"))
        .as(run.describe())
        .hasSize(SEEDS)
        .allMatch(line -> line.matches("seed \\d+: found \\d+"));
  }
}
