package io.photofinish.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.bench.work.Workload;
import io.photofinish.bench.work.Workloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workload's result must not depend on how many threads share its work. */
final class WorkloadsTest {
  static Iterable<String> names() {
    return Workloads.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void twoThreadsComputeWhatOneComputes(String name) throws Exception {
    Workload workload = Workloads.get(name);
    long alone = workload.run(1, workload.testSize());
    assertThat(alone).isNotZero();
    assertThat(workload.run(2, workload.testSize())).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("names")
  void moreWorkGivesAnotherResult(String name) throws Exception {
    Workload workload = Workloads.get(name);
    assertThat(workload.run(2, workload.testSize() + 8))
        .isNotEqualTo(workload.run(2, workload.testSize()));
  }
}
