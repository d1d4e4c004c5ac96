package io.photofinish.it.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@link Crowd} under the agent. */
class ScaleIT {
  /** The first JDK with virtual threads that are no preview. */
  private static final int VIRTUAL_THREADS = 21;

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void threadsThatAreDoneCostNothing(Jdks.Jdk jdk) {
    assumeThat(jdk.feature()).isGreaterThanOrEqualTo(VIRTUAL_THREADS);
    String err = run(jdk, "64m", "one-by-one", 200_000, "sum 0, in turn 200000\n");
    assertThat(err).isEmpty();
  }

  /**
   * Carriers that waited for a monitor of the detector, behind virtual threads that had left their
   * carriers, stopped 3 of 7 such runs for ever.
   */
  @ParameterizedTest
  @MethodSource("jdks")
  void virtualThreadsMayBeMany(Jdks.Jdk jdk) {
    assumeThat(jdk.feature()).isGreaterThanOrEqualTo(VIRTUAL_THREADS);
    String err = run(jdk, "2g", "virtual", 100_000, "sum 0, in turn 0\n");
    assertThat(err)
        .as("there are 65,534 slots")
        .contains("no data race; lost: ", " threads that had to share a slot");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void platformThreadsMayBeMany(Jdks.Jdk jdk) {
    String err = run(jdk, "256m", "platform", 1_000, "sum 0, in turn 0\n");
    assertThat(err).isEmpty();
  }

  /** What the agent says at the end, nothing if all is well. */
  private static String run(Jdks.Jdk jdk, String heap, String kind, int threads, String out) {
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            .classPath(ForkedJvm.codeOf(Crowd.class))
            .option("-Xmx" + heap)
            .timeout(Duration.ofMinutes(4))
            .watched()
            .run(Crowd.class.getName(), kind, Integer.toString(threads));
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.out()).isEqualTo(out);
    return result.err();
  }
}
