package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suppressions silence reports. What they match still synchronizes. */
final class SuppressionsIT {
  private static final String EVERYTHING = "method=* reason=\"a test\"\n";

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aSuppressedRaceIsCountedAndDoesNotFailTheRun(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Result result = run(jdk, "litmus.fields.CounterRace", EVERYTHING);
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.err()).contains("no data race, 1 suppressed").doesNotContain("WARNING");
  }

  /** If the monitors in code that a rule matches were not tracked, races would be suppressed. */
  @ParameterizedTest
  @MethodSource("jdks")
  void synchronizationInMatchedCodeStillOrders(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Result result = run(jdk, "litmus.monitor.SynchronizedMethodNoRace", EVERYTHING);
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.err())
        .contains("no data race; ")
        .contains("rules.txt:1: this suppression matched nothing");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aRuleForAnotherRaceLeavesThisOne(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Result result =
        run(jdk, "litmus.fields.CounterRace", "field=*.other until=2999-01-01 reason=x\n");
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    assertThat(result.err())
        .contains("WARNING: DATA RACE on field litmus.fields.CounterRace.value")
        .contains("rules.txt:1: this suppression matched nothing");
  }

  private static ForkedJvm.Result run(Jdks.Jdk jdk, String program, String rules)
      throws IOException {
    Path file = Suite.scratch("suppressions").resolve("rules.txt");
    Files.writeString(file, rules);
    return ForkedJvm.on(jdk)
        .option("-Dlitmus.witnesses=" + file.getParent())
        .classPath(Suite.classes())
        .watched("suppressions", file)
        .watched("stats", true)
        .run(program);
  }
}
