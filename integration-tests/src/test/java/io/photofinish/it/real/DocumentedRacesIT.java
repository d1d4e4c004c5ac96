package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import io.photofinish.report.Access;
import io.photofinish.report.Race;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Releases with a publicly documented race: it must be reported, on the documented field, with both
 * whole stacks.
 */
final class DocumentedRacesIT {
  private static final ExpectedRaces EXPECTED = ExpectedRaces.load();

  /**
   * The field that the public reference names, and the methods of which one must be innermost on
   * each side.
   */
  private record Documented(RealProgram program, String field, Set<String> methods) {}

  private static final List<Documented> RACES =
      List.of(
          documented(
              "KafkaMetricConfigRace",
              "kafka",
              "org.apache.kafka.common.metrics.KafkaMetric.config",
              "config"),
          documented(
              "JacksonClassAnnotationsRace",
              "jackson",
              "com.fasterxml.jackson.databind.introspect.AnnotatedClass._classAnnotations",
              "_classAnnotations"),
          documented(
              "NettyRecyclerRace",
              "netty",
              "io.netty.util.Recycler$LocalPool.owner",
              "access$302",
              "release"),
          documented(
              "JettyBufferPoolRace",
              "jetty-9",
              "org.eclipse.jetty.io.ByteBufferPool$Bucket._lastUpdate",
              "release"),
          documented(
              "AntlrMatchCallsRace",
              "antlr",
              "org.antlr.v4.runtime.atn.LexerATNSimulator.match_calls",
              "match"),
          documented(
              "Log4jErrorHandlerRace",
              "log4j",
              "org.apache.logging.log4j.core.appender.DefaultErrorHandler.lastException",
              "error"));

  /** The programs, and what Netty runs by itself at the end of its threads. */
  private static final List<String> CALLERS =
      List.of("io.photofinish.it.real.races.", "io.netty.util.concurrent.FastThreadLocalRunnable");

  private static Documented documented(
      String mainClass, String library, String field, String... methods) {
    return new Documented(new RealProgram(mainClass, "races", library), field, Set.of(methods));
  }

  @TestFactory
  Stream<DynamicTest> documentedRaceIsReported() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Jdks.Jdk jdk : Jdks.all()) {
      for (Documented documented : RACES) {
        tests.add(
            DynamicTest.dynamicTest(
                documented.program() + " on " + jdk, () -> check(documented, jdk)));
      }
    }
    return tests.stream();
  }

  private static void check(Documented documented, Jdks.Jdk jdk) throws IOException {
    WatchedRun run = WatchedRun.of(documented.program(), jdk);
    assertThat(run.plain().exitCode()).as(run.plain().describe()).isZero();
    assertThat(run.watched().exitCode()).as(run.describe()).isEqualTo(66);
    assertThat(run.watched().out())
        .as(run.describe())
        .isEqualTo(run.plain().out())
        .isEqualTo("OK\n");
    assertThat(run.watched().err()).as(run.describe()).isEqualTo(run.plain().err());
    List<Race> onField =
        run.races().stream()
            .filter(race -> race.variable().key().equals(documented.field()))
            .toList();
    assertThat(onField).as("races on " + documented.field() + "\n" + run.describe()).isNotEmpty();
    for (Race race : onField) {
      checkSide(documented, race.current(), run);
      checkSide(documented, race.previous(), run);
      assertThat(race.current().thread().id()).isNotEqualTo(race.previous().thread().id());
    }
    assertThat(run.races())
        .as(run.describe())
        .extracting(ExpectedRaces::variable)
        .isSubsetOf(with(EXPECTED.of(documented.program()), documented.field()));
    assertThat(run.summary().losses()).as(run.describe()).isEmpty();
  }

  /**
   * The stack starts in the documented method, goes through the code that called the library, and
   * ends where threads begin.
   */
  private static void checkSide(Documented documented, Access access, WatchedRun run) {
    List<StackTraceElement> frames = access.frames();
    assertThat(frames).as(run.describe()).isNotEmpty();
    assertThat(documented.methods()).as(run.describe()).contains(frames.get(0).getMethodName());
    assertThat(frames)
        .as(run.describe())
        .anyMatch(frame -> CALLERS.stream().anyMatch(frame.getClassName()::startsWith));
    assertThat(frames.get(frames.size() - 1).getClassName())
        .as(run.describe())
        .isEqualTo("java.lang.Thread");
  }

  private static List<String> with(Set<String> keys, String key) {
    List<String> all = new ArrayList<>(keys);
    all.add(key);
    return all;
  }
}
