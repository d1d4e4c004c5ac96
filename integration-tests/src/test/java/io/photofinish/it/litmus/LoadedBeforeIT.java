package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs whose classes another agent has loaded before ours: they have no hidden members, and are
 * reported as their marks say all the same.
 */
final class LoadedBeforeIT {
  /** When a finalizer gets its object, the weak table has forgotten it: docs/limits.md. */
  private static final Set<String> MISSED = Set.of("litmus.references.FinalizerRace");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void reportsAreAsMarked(Jdks.Jdk jdk) throws Exception {
    Suite all = Suite.on(jdk);
    List<Program> programs =
        all.programs().stream().filter(LoadedBeforeIT::isLoadedBefore).toList();
    LitmusJvm jvm =
        LitmusJvm.loadedBefore(
            new Suite(jdk, programs, all.classPath()), EarlyLoader.jar(Suite.scratch("early")));
    List<String> failures = new ArrayList<>();
    for (Program program : programs) {
      if (!jvm.failure(program).isEmpty()) {
        failures.add(program.className() + ": " + jvm.failure(program));
      }
      for (String failure : Verdict.failures(program, jvm.sightings(program), jvm.witnesses())) {
        failures.add(program.className() + ": " + failure);
      }
    }
    assertThat(failures).isEmpty();
  }

  /** Those that Maven has compiled, into the directory that the other agent is told. */
  private static boolean isLoadedBefore(Program program) {
    return !MISSED.contains(program.className())
        && program.source().toString().contains("litmus/java");
  }
}
