package io.photofinish.it.same;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside other agents the program does what it does without us, and its race is found, no other.
 */
final class OtherAgentsIT {
  private static final SameProgram PROGRAM = SameProgram.compiled("Racy", "-g", List.of());
  private static final Path SCRATCH = PROGRAM.classPath().get(0);
  private static final String JACOCO =
      "-javaagent:"
          + Path.of("target/real/agents/org.jacoco.agent-runtime.jar").toAbsolutePath()
          + "=destfile="
          + SCRATCH.resolve("jacoco.exec");
  private static final String DEBUGGER =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0";
  private static final String RECORDING =
      "-XX:StartFlightRecording=settings=profile,filename=" + SCRATCH.resolve("recording.jfr");

  private record Beside(String name, UnaryOperator<ForkedJvm> options) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> runs() {
    List<Beside> all =
        List.of(
            new Beside("alone", jvm -> jvm),
            new Beside("after JaCoCo", jvm -> jvm.first(JACOCO)),
            new Beside("before JaCoCo", jvm -> jvm.option(JACOCO)),
            new Beside("debugger and recording", jvm -> jvm.first(DEBUGGER).option(RECORDING)));
    return Jdks.all().stream()
        .flatMap(jdk -> all.stream().map(beside -> Arguments.of(jdk, beside)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void findsTheRaceAndNoOther(Jdks.Jdk jdk, Beside beside) throws IOException {
    Files.deleteIfExists(SCRATCH.resolve("same").resolve("Racy$Absent.class"));
    ForkedJvm.Result plain = PROGRAM.on(jdk).run(PROGRAM.mainClass());
    ForkedJvm.Result watched =
        beside.options().apply(PROGRAM.on(jdk).watched()).run(PROGRAM.mainClass());
    assertThat(plain.exitCode()).as(plain.describe()).isZero();
    assertThat(watched.exitCode()).as(watched.describe()).isEqualTo(66);
    assertThat(watched.out()).as(watched.describe()).endsWith(plain.out());
    assertThat(watched.err())
        .containsOnlyOnce("DATA RACE")
        .contains("DATA RACE on static field same.Racy.count (int)")
        .contains("at same.Racy.work(Racy.java:")
        .doesNotContain("internal error")
        .doesNotContain("VerifyError");
  }
}
