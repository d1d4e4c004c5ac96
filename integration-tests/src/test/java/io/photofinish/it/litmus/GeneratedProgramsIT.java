package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs, correct by the documented edges, are silent; with one edge left out, exactly
 * those variables are reported that nothing else orders. Which these are is computed from the
 * definition of happens-before, in {@code litmus.generated.Order}.
 *
 * <p>{@code -Dgenerated.programs} says how many run on each JDK, {@code -Dgenerated.seed} which is
 * the first.
 */
final class GeneratedProgramsIT {
  private static final int PROGRAMS = 10_000;

  /** So many that their reports stay far below the number after which they are only counted. */
  private static final int PROGRAMS_OF_A_JVM = 2_500;

  private static final int SHOWN_FAILURES = 10;

  private static final Pattern METHOD = Pattern.compile("(?:read|write)(\\d)");

  /** What a program must show, and what else is known of its run. */
  private record Expected(Set<String> racy, String seed, String steps, String failure) {

    static Expected of(String[] columns) {
      Set<String> racy = columns[1].isEmpty() ? Set.of() : Set.of(columns[1].split(" "));
      return new Expected(racy, columns[2], columns[3], columns[4]);
    }

    /** Empty where {@code reported} is right. */
    String verdict(String name, Set<String> reported) {
      return failure.isEmpty() && racy.equals(reported)
          ? ""
          : "%s (-Dgenerated.programs=1 -Dgenerated.seed=%s): must race: %s, reported: %s %s%n  %s"
              .formatted(name, seed, new TreeSet<>(racy), reported, failure, steps);
    }
  }

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void reportedIsWhatNothingOrders(Jdks.Jdk jdk) throws IOException {
    int jdks = Jdks.all().size();
    int programs = Integer.getInteger("generated.programs", (PROGRAMS + jdks - 1) / jdks);
    // Each JDK has programs of its own.
    long seed = Long.getLong("generated.seed", 1_000_000L * jdk.feature());
    List<String> failures = new ArrayList<>();
    for (int done = 0; done < programs; done += PROGRAMS_OF_A_JVM) {
      failures.addAll(failures(jdk, seed + done, Math.min(PROGRAMS_OF_A_JVM, programs - done)));
    }
    assertThat(failures.stream().limit(SHOWN_FAILURES))
        .as("%d of %d programs on %s, the first of them", failures.size(), programs, jdk)
        .isEmpty();
  }

  private static List<String> failures(Jdks.Jdk jdk, long seed, int programs) throws IOException {
    Path scratch = Suite.scratch("generated");
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            // Hardly any code of a program runs twice: the optimizing compiler costs more than it
            // gains.
            .option("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .classPath(Suite.on(jdk).classPath())
            .watched("includes", "litmus.generated.Variables0*")
            .watched("output", scratch.resolve("races.jsonl"))
            .watched("log_path", scratch.resolve("report.txt"))
            .watched("exitcode", 0)
            .run(
                "litmus.generated.Programs",
                scratch.resolve("runs.txt").toString(),
                Long.toString(seed),
                Integer.toString(programs));
    assertThat(result.exitCode()).as(result.describe()).isZero();
    RaceFile races = RaceFile.read(scratch.resolve("races.jsonl"));
    assertThat(races.summary()).isNotNull().extracting(Summary::losses).isEqualTo(Map.of());
    Map<String, Set<String>> reported = reported(races);
    List<String> runs = Files.readAllLines(scratch.resolve("runs.txt"));
    assertThat(runs).as("each program runs whole, and with an edge left out").hasSize(2 * programs);
    List<String> failures = new ArrayList<>();
    for (String run : runs) {
      String[] columns = run.split("\t", -1);
      Set<String> variables = reported.getOrDefault(columns[0], Set.of());
      String verdict = Expected.of(columns).verdict(columns[0], variables);
      if (!verdict.isEmpty()) {
        failures.add(verdict);
      }
    }
    return failures;
  }

  /** The reported variables, by the simple name of the class that holds those of one run. */
  private static Map<String, Set<String>> reported(RaceFile races) {
    Map<String, Set<String>> reported = new TreeMap<>();
    for (Sighting race : Sighting.in(races)) {
      for (Sighting.Side side : List.of(race.first(), race.second())) {
        reported
            .computeIfAbsent(holder(race, side), name -> new TreeSet<>())
            .add(variable(race, side));
      }
    }
    return reported;
  }

  private static String holder(Sighting race, Sighting.Side side) {
    String name = access(race, side).className();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String variable(Sighting race, Sighting.Side side) {
    Matcher method = METHOD.matcher(access(race, side).method());
    assertThat(method.matches()).as(race.toString()).isTrue();
    return "v" + method.group(1);
  }

  /** The frame in which the variable was accessed; a map is accessed by the frames of the JDK. */
  private static Sighting.Frame access(Sighting race, Sighting.Side side) {
    return side.frames().stream()
        .filter(frame -> frame.className().startsWith("litmus.generated.Variables0"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a race elsewhere:\n" + race));
  }
}
