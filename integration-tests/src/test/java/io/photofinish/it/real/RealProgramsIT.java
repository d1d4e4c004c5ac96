package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Large programs with everything woven and verified: they end as they do without the agent, with
 * the same results (each checks its own), and what is reported was found true by hand.
 */
final class RealProgramsIT {
  private static final ExpectedRaces EXPECTED = ExpectedRaces.load();

  private static final List<RealProgram> PROGRAMS =
      List.of(
          program("H2Transactions", "h2"),
          program("JettyRequests", "jetty"),
          program("LuceneSearch", "lucene"),
          program("NettyEcho", "netty"),
          program("CaffeineLoad", "caffeine"),
          program("DisruptorStages", "disruptor"),
          program("JctoolsQueues", "jctools"),
          program("GuavaLoad", "guava"),
          program("GuavaFutures", "guava"),
          program("KotlinCoroutines", "kotlin"));

  /**
   * Losses that are expected and leave no field or array element unchecked: H2 has methods that the
   * JVM does not compile once they are woven, Netty keeps its bytes outside the heap.
   */
  private static final Set<String> EXPLAINED_LOSSES =
      Set.of("method beyond 8000 bytes once woven: the JVM will interpret it", "off-heap accesses");

  private static final List<String> TIMES = new ArrayList<>();

  private static RealProgram program(String mainClass, String library) {
    return new RealProgram(mainClass, "programs", library);
  }

  @TestFactory
  Stream<DynamicTest> endsWithTheSameResults() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Jdks.Jdk jdk : Jdks.all()) {
      for (RealProgram program : PROGRAMS) {
        tests.add(DynamicTest.dynamicTest(program + " on " + jdk, () -> check(program, jdk)));
      }
    }
    return tests.stream();
  }

  private static void check(RealProgram program, Jdks.Jdk jdk) throws IOException {
    WatchedRun run = WatchedRun.of(program, jdk);
    TIMES.add(
        String.format(
            Locale.ROOT,
            "%s\t%s\t%d\t%d\t%.1f",
            program,
            jdk,
            run.plain().elapsed().toMillis(),
            run.watched().elapsed().toMillis(),
            run.slowdown()));
    assertThat(run.plain().exitCode()).as(run.plain().describe()).isZero();
    assertThat(run.plain().out()).startsWith("OK ");
    assertThat(run.watched().out()).as(run.describe()).isEqualTo(run.plain().out());
    assertThat(run.watched().err()).as(run.describe()).isEqualTo(run.plain().err());
    assertThat(run.races())
        .as(run.describe())
        .extracting(ExpectedRaces::variable)
        .isSubsetOf(EXPECTED.of(program));
    assertThat(run.watched().exitCode())
        .as(run.describe())
        .isEqualTo(run.races().isEmpty() ? 0 : 66);
    assertThat(run.races())
        .allSatisfy(race -> assertThat(race.previous().frames()).as(run.report()).isNotEmpty());
    assertThat(run.summary().losses().keySet()).as(run.describe()).isSubsetOf(EXPLAINED_LOSSES);
    assertThat(run.summary().classesWoven()).as(run.describe()).isGreaterThan(30);
  }

  /** The cost, for whoever looks: program, JDK, milliseconds without and with the agent, ratio. */
  @AfterAll
  static void writeTimes() throws IOException {
    Files.write(Path.of("target", "real-programs.tsv"), TIMES);
  }
}
