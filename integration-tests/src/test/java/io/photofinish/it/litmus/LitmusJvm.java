package io.photofinish.it.litmus;

import static java.util.stream.Collectors.joining;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Summary;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forks JVMs that run programs through {@code litmus.Driver}, one JVM for many programs, and
 * collects what became of them. When a program takes its JVM down, a new one runs the rest.
 */
final class LitmusJvm {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Suite suite;
  private final boolean watched;
  private final int repetitions;

  /** An agent that loads the classes of the programs before ours starts; or null. */
  private @Nullable Path loader;

  /** Further options of the agent. */
  private final Map<String, Object> options = new TreeMap<>();

  private final Map<String, String> ends = new HashMap<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final Map<String, Long> losses = new TreeMap<>();
  private final Set<List<Sighting.Frame>> witnesses = new HashSet<>();

  private LitmusJvm(Suite suite, boolean watched, int repetitions) {
    this.suite = suite;
    this.watched = watched;
    this.repetitions = repetitions;
  }

  /** Runs the programs of the suite under the agent. */
  static LitmusJvm watched(Suite suite, int repetitions) {
    return new LitmusJvm(suite, true, repetitions).run();
  }

  /**
   * Runs the programs of the suite under the agent, after {@code loader} has loaded their classes.
   */
  static LitmusJvm loadedBefore(Suite suite, Path loader) {
    LitmusJvm jvm = new LitmusJvm(suite, true, 1);
    jvm.loader = loader;
    return jvm.run();
  }

  /** Runs the programs of the suite while a share of the variables is watched. */
  static LitmusJvm sampled(Suite suite, String share, long seed) {
    LitmusJvm jvm = new LitmusJvm(suite, true, 1);
    jvm.options.put("sampling", share);
    jvm.options.put("sampling_seed", seed);
    return jvm.run();
  }

  /** Runs the programs of the suite without the agent. */
  static LitmusJvm unwatched(Suite suite) {
    return new LitmusJvm(suite, false, 1).run();
  }

  /** "" when the program came to a good end, otherwise what happened. */
  String failure(Program program) {
    return ends.getOrDefault(program.className(), "was not run");
  }

  List<Sighting> sightings(Program program) {
    return sightings.stream().filter(seen -> seen.program().equals(program.className())).toList();
  }

  /** Races in which no program took part. */
  List<Sighting> strays() {
    return sightings.stream().filter(seen -> seen.program().isEmpty()).toList();
  }

  /** What the detector says it could not check, by reason. */
  Map<String, Long> losses() {
    return losses;
  }

  Set<List<Sighting.Frame>> witnesses() {
    return witnesses;
  }

  private LitmusJvm run() {
    try {
      List<Program> rest = suite.programs();
      while (!rest.isEmpty()) {
        Path scratch = Suite.scratch("jdk" + suite.jdk().feature() + "-");
        fork(rest, scratch);
        int before = ends.size();
        readResults(scratch);
        if (ends.size() == before) {
          throw new IllegalStateException(
              "the JVM ran nothing:\n" + Files.readString(scratch.resolve("console.txt")));
        }
        rest = rest.stream().filter(p -> !ends.containsKey(p.className())).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void fork(List<Program> programs, Path scratch) throws IOException {
    Path witnesses = Files.createDirectory(scratch.resolve("witnesses"));
    ForkedJvm jvm =
        ForkedJvm.on(suite.jdk())
            .option("-Xmx512m", "-ea:litmus...", "-Dlitmus.witnesses=" + witnesses)
            .option(suite.options().toArray(new String[0]))
            .classPath(suite.classPath())
            .timeout(LIMIT);
    if (loader != null) {
      jvm.environment("JAVA_TOOL_OPTIONS", "-javaagent:" + loader + "=" + Suite.classes());
    }
    if (watched) {
      jvm.watched("output", scratch.resolve("races.jsonl"))
          .watched("log_path", scratch.resolve("report.txt"))
          .watched("contracts", Suite.contracts())
          .watched("exitcode", 0);
      options.forEach(jvm::watched);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(scratch.resolve("results.txt").toString());
    arguments.add(Integer.toString(repetitions));
    arguments.add(
        loader != null
            ? ""
            : suite.classPath().stream().map(Path::toString).collect(joining(File.pathSeparator)));
    programs.forEach(program -> arguments.add(program.className()));
    ForkedJvm.Result result = jvm.run("litmus.Driver", arguments.toArray(new String[0]));
    Files.writeString(scratch.resolve("console.txt"), result.describe());
  }

  private void readResults(Path scratch) throws IOException {
    Path results = scratch.resolve("results.txt");
    String program = "";
    if (Files.exists(results)) {
      for (String line : Files.readAllLines(results)) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
          case "RUN" -> {
            program = words[1];
            ends.put(program, "took the JVM down, see " + scratch);
          }
          case "ENDED" -> ends.put(program, "");
          case "FAILED", "HUNG" -> ends.put(program, line);
          default -> ends.merge(program, "\n" + line, String::concat);
        }
      }
    }
    if (watched) {
      readRaces(scratch.resolve("races.jsonl"));
    }
    try (Stream<Path> stacks = Files.list(scratch.resolve("witnesses"))) {
      for (Path stack : stacks.toList()) {
        witnesses.add(Files.readAllLines(stack).stream().map(Sighting.Frame::parse).toList());
      }
    }
  }

  /** A JVM that found nothing may have left no file. */
  private void readRaces(Path file) throws IOException {
    if (Files.exists(file)) {
      RaceFile races = RaceFile.read(file);
      sightings.addAll(Sighting.in(races));
      Summary summary = races.summary();
      if (summary != null) {
        summary.losses().forEach((reason, count) -> losses.merge(reason, count, Long::sum));
      }
    }
  }
}
