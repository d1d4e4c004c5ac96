package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first race on a variable is not left to luck: two threads that run at the same time, with
 * nothing arranged between them, are reported each time.
 */
final class FirstRaceAlwaysIT {
  private static final int REPETITIONS = 1_000;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  /** Each repetition is one occurrence of the same race, and all of them are counted. */
  @ParameterizedTest
  @MethodSource("jdks")
  void twoWritesOfAFreshVariable(Jdks.Jdk jdk) throws IOException {
    RaceFile races = run(jdk, Suite.classes(), "litmus.repeat.FreshVariables");
    assertThat(Sighting.in(races))
        .extracting(Sighting::variable, Sighting::count)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("FreshVariables.field", (long) REPETITIONS),
            org.assertj.core.groups.Tuple.tuple("int[]", (long) REPETITIONS));
  }

  /** Each repetition increments a field, and a static one, of its own name: each must be named. */
  @ParameterizedTest
  @MethodSource("jdks")
  void twoIncrementsOfAFreshVariable(Jdks.Jdk jdk) throws IOException {
    Path classes = Suite.scratch("increments");
    compile(classes);
    RaceFile races = run(jdk, classes, "litmus.repeat.Increments");
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < REPETITIONS; i++) {
      expected.add("Increments.field" + i);
      expected.add("Increments.static" + i);
    }
    assertThat(Sighting.in(races).stream().map(Sighting::variable).collect(Collectors.toSet()))
        .isEqualTo(expected);
  }

  private static RaceFile run(Jdks.Jdk jdk, Path classes, String main) throws IOException {
    Path scratch = Suite.scratch("always");
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            .classPath(classes, Suite.classes())
            .watched("output", scratch.resolve("races.jsonl"))
            .watched("log_path", scratch.resolve("report.txt"))
            .watched("exitcode", 0)
            .run(main, Integer.toString(REPETITIONS));
    assertThat(result.exitCode()).as(result.describe()).isZero();
    RaceFile races = RaceFile.read(scratch.resolve("races.jsonl"));
    assertThat(races.summary()).isNotNull().extracting(Summary::losses).isEqualTo(Map.of());
    return races;
  }

  private static void compile(Path classes) throws IOException {
    Path source = classes.resolve("Increments.java");
    Files.writeString(source, increments());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null,
            null,
            null,
            "--release",
            "17",
            "-proc:none",
            "-cp",
            Suite.classes().toString(),
            "-d",
            classes.toString(),
            source.toString());
    assertThat(status).isZero();
  }

  private static String increments() {
    StringBuilder text = new StringBuilder("package litmus.repeat;\npublic class Increments {\n");
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < REPETITIONS; i++) {
      text.append("int field%1$d; static int static%1$d;\n".formatted(i));
      text.append("void increment%1$d() { field%1$d++; static%1$d++; }\n".formatted(i));
      cases.append("case %1$d: increment%1$d(); return;\n".formatted(i));
    }
    text.append("void increment(int i) { switch (i) {\n").append(cases).append("} }\n");
    text.append("public static void main(String[] args) throws Exception {\n");
    text.append("for (int i = 0; i < Integer.parseInt(args[0]); i++) {\n");
    text.append("Increments object = new Increments(); int mine = i;\n");
    text.append("Together.run(() -> object.increment(mine));\n");
    return text.append("} } }\n").toString();
  }
}
