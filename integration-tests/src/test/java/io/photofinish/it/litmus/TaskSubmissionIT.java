package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Task;
import io.photofinish.report.format.RaceFileReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the task was submitted that a thread of a pool was running: for each side its own. */
final class TaskSubmissionIT {
  private static final String PROGRAM = "litmus.executors.TaskSubmissionRace";

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void eachSideNamesTheSubmissionOfItsTask(Jdks.Jdk jdk) throws IOException {
    Map<String, String> submissions = submissions(jdk);
    assertThat(submissions)
        .containsExactly(
            Map.entry("after", "main: none, direct: direct"),
            Map.entry("first", "scheduled: scheduled, executed: executed"),
            // The forked task runs in the middle of one that was submitted, which it is no part of.
            Map.entry("inner", "main: none, forking: none"),
            Map.entry("outer", "main: none, forking: forking"),
            Map.entry("second", "called: called, submitted: submitted"),
            Map.entry("staged", "main: none, staged: staged"),
            Map.entry("timed", "main: none, run: timed"),
            // Which of two submissions of one object is being run is not known.
            Map.entry("twice", "main: none, twice: none"));
  }

  /** By field: the method that each access is in, and the one that submitted its task. */
  private static Map<String, String> submissions(Jdks.Jdk jdk) throws IOException {
    Path scratch = Suite.scratch("submission");
    Path races = scratch.resolve("races.jsonl");
    Suite suite = Suite.on(jdk);
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            .classPath(suite.classPath())
            .watched("output", races)
            .watched("log_path", scratch.resolve("report.txt"))
            .watched("exitcode", 0)
            .run(
                "litmus.Driver",
                scratch.resolve("results.txt").toString(),
                "1",
                suite.classPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                PROGRAM);
    assertThat(result.exitCode()).as(result.describe()).isZero();
    Map<String, String> found = new TreeMap<>();
    try (RaceFileReader reader = RaceFileReader.open(races)) {
      for (RaceFileReader.Entry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry instanceof RaceFileReader.Entry.Found race) {
          add(found, race.race());
        }
      }
    }
    return found;
  }

  private static void add(Map<String, String> found, Race race) {
    String variable = race.variable().toString();
    String field = variable.replaceAll("(?s).*name=(\\w+).*", "$1");
    found.put(field, side(race.current()) + ", " + side(race.previous()));
  }

  private static String side(Access access) {
    String method = access.frames().get(0).getMethodName();
    Task task = access.task();
    if (task == null) {
      return method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1") + ": none";
    }
    assertThat(task.name()).isNotEmpty();
    return method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1")
        + ": "
        + task.frames().get(0).getMethodName();
  }
}
