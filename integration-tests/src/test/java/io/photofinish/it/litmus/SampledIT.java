package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The litmus programs while a share of their variables is watched: where it is as good as all of
 * them, what is marked is found with both stacks; where it is half of them, nothing else is.
 */
final class SampledIT {
  private static final String NEARLY_ALL = "0.99999999";
  private static final long[] SEEDS = {1, 22, 333};

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void findsWhatIsMarkedWithBothStacks(Jdks.Jdk jdk) {
    Suite suite = Suite.on(jdk);
    LitmusJvm jvm = LitmusJvm.sampled(suite, NEARLY_ALL, 1);
    List<String> failures = new ArrayList<>();
    for (Program program : suite.programs()) {
      if (!jvm.failure(program).isEmpty()) {
        failures.add(program.className() + ": " + jvm.failure(program));
      }
      for (String failure : Verdict.failures(program, jvm.sightings(program), jvm.witnesses())) {
        failures.add(program.className() + ": " + failure);
      }
    }
    jvm.strays().forEach(stray -> failures.add("outside programs: " + stray));
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void reportsNothingElse(Jdks.Jdk jdk) {
    Suite suite = Suite.on(jdk);
    List<String> failures = new ArrayList<>();
    for (long seed : SEEDS) {
      LitmusJvm jvm = LitmusJvm.sampled(suite, "0.5", seed);
      for (Program program : suite.programs()) {
        if (!jvm.failure(program).isEmpty()) {
          failures.add("seed " + seed + ", " + program.className() + ": " + jvm.failure(program));
        }
        for (String failure : Verdict.failures(program, jvm.sightings(program), jvm.witnesses())) {
          if (!isAbsent(failure)) {
            failures.add("seed " + seed + ", " + program.className() + ": " + failure);
          }
        }
      }
      jvm.strays().forEach(stray -> failures.add("outside programs: " + stray));
    }
    assertThat(failures).isEmpty();
  }

  /** A race that is not watched, or the one that caused it is not. */
  private static boolean isAbsent(String failure) {
    return failure.startsWith("missing race") || failure.contains("has the cause");
  }
}
