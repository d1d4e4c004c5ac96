package io.photofinish.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails in the program fails as it does without us, and the report is not lost with it. */
final class FaultsIT {
  /** Ways to end, and the status that they have with the agent. */
  private static final Map<String, Integer> ORDERLY =
      Map.of(
          "return", 66,
          "throw", 1,
          "exitUnderLock", 3,
          "exitFromHandler", 4,
          "raceInHook", 66,
          "terminated", 143,
          "deadlock", 143);

  private static final Map<String, Integer> ABRUPT = Map.of("haltInHook", 7, "halt", 9);

  private final Path dir;

  FaultsIT(@TempDir Path dir) {
    this.dir = dir;
  }

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  static Stream<Arguments> ends() {
    return Stream.concat(ORDERLY.keySet().stream(), ABRUPT.keySet().stream())
        .flatMap(way -> jdks().stream().map(jdk -> Arguments.of(jdk, way)));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aProgramWithoutStackOrHeapGoesOn(Jdks.Jdk jdk) throws Exception {
    ForkedJvm.Result plain = jvm(jdk).option("-Xmx64m").run(Survivor.class.getName());
    assertThat(plain.exitCode()).as(plain.describe()).isZero();
    Path races = dir.resolve("races.jsonl");
    ForkedJvm.Result watched =
        jvm(jdk)
            .option("-Xmx64m")
            .watched("output", races)
            .watched("log_path", dir.resolve("report.txt"))
            .run(Survivor.class.getName());
    assertThat(watched.out()).as(watched.describe()).isEqualTo(plain.out());
    assertThat(watched.exitCode()).as(watched.describe()).isEqualTo(66);
    RaceFile found = RaceFile.read(races);
    assertThat(found.races())
        .extracting(Race::variable)
        .allSatisfy(variable -> assertThat(variable.key()).endsWith("Survivor.racy"))
        .hasSize(1);
    assertThat(Objects.requireNonNull(found.summary()).losses().keySet())
        .contains("accesses not recorded near the end of the stack");
  }

  @DisabledOnOs(OS.WINDOWS)
  @ParameterizedTest
  @MethodSource("ends")
  void theStatusIsThatOfTheProgram(Jdks.Jdk jdk, String way) throws Exception {
    Path log = dir.resolve("report.txt");
    ForkedJvm.Result result =
        jvm(jdk).watched("log_path", log).watched("stats", true).run(Ends.class.getName(), way);
    String report = Files.readString(log);
    assertThat(report).contains("WARNING: DATA RACE on field " + Ends.class.getName() + ".racy");
    Integer orderly = ORDERLY.get(way);
    assertThat(result.exitCode())
        .as(result.describe())
        .isEqualTo(orderly != null ? orderly : ABRUPT.get(way));
    if (orderly != null) {
      assertThat(report).contains("\nPhotofinish: " + (way.equals("raceInHook") ? "2" : "1"));
    }
    assertThat(report.endsWith("\n")).isTrue();
  }

  private static ForkedJvm jvm(Jdks.Jdk jdk) {
    return ForkedJvm.on(jdk).classPath(ForkedJvm.codeOf(Ends.class));
  }
}
