package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Task;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
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
    Map<String, String> submissions = new TreeMap<>();
    OneProgram.races(jdk, PROGRAM).forEach((field, race) -> submissions.put(field, sides(race)));
    assertThat(submissions)
        .containsExactly(
            Map.entry("after", "main: none, direct: direct"),
            // Submitted when the stage before it has failed, from no place in the program.
            Map.entry("dependent", "main: none, dependent: none"),
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

  /** The method that each access is in, and the one that submitted its task. */
  private static String sides(Race race) {
    return side(race.current()) + ", " + side(race.previous());
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
