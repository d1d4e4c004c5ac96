package io.photofinish.it.junit;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.KotlinCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run of a package of {@code src/suites} with one release of JUnit on one JDK. */
record Suite(Jdks.Jdk jdk, int junit) {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path LIBRARIES = TARGET.resolve("junit");
  private static final Path KOTLIN = TARGET.resolve("real/kotlin");

  /**
   * How a suite ended.
   *
   * @param failures the failure of each node of the test tree that failed, by name
   * @param succeeded names of those that did not
   * @param process the process
   */
  record Outcome(
      SortedMap<String, String> failures, List<String> succeeded, ForkedJvm.Result process) {}

  /** Each JDK and both releases of JUnit, but not each with each, for time. */
  static Stream<Suite> all() {
    List<Suite> all = new ArrayList<>();
    all.add(new Suite(Jdks.running(), 5));
    for (Jdks.Jdk jdk : Jdks.all()) {
      if (Jdks.all().size() == 1 || jdk.feature() != Jdks.running().feature()) {
        all.add(new Suite(jdk, 6));
      }
    }
    return all.stream();
  }

  /**
   * The suites in Kotlin, compiled against JUnit 5: the classes run on both releases. Maven
   * compiles Java only.
   */
  private static final class KotlinSuites {
    static final Path CLASSES = compile();

    private static Path compile() {
      Path classes = TARGET.resolve("suites-kotlin-classes");
      List<Path> classPath = new ArrayList<>(jars(KOTLIN));
      classPath.addAll(jars(LIBRARIES.resolve("5")));
      classPath.add(ForkedJvm.codeOf(io.photofinish.junit.RaceDetector.class));
      try {
        Files.createDirectories(classes);
        KotlinCompiler.compile(Path.of("src/suites/kotlin"), classPath, classes);
        return classes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A JVM with the class path of the suites, and without the agent.
   *
   * @param libraries directories of further test engines
   */
  ForkedJvm jvm(String... libraries) {
    ForkedJvm jvm =
        ForkedJvm.on(jdk)
            .classPath(
                TARGET.resolve("suites-classes"),
                ForkedJvm.codeOf(io.photofinish.junit.RaceDetector.class));
    jvm.classPath(jars(LIBRARIES.resolve(Integer.toString(junit))));
    for (String library : libraries) {
      jvm.classPath(jars(LIBRARIES.resolve(library)));
    }
    return jvm.directory(TARGET);
  }

  Outcome run(String suite, String... options) {
    ForkedJvm jvm = jvm(engines(suite));
    if (suite.equals("kotlin")) {
      jvm.classPath(KotlinSuites.CLASSES).classPath(jars(KOTLIN));
    }
    return outcome(jvm.watched().option(options), suite);
  }

  Outcome runUnwatched(String suite, String... options) {
    return outcome(jvm(engines(suite)).option(options), suite);
  }

  private static String[] engines(String suite) {
    return switch (suite) {
      case "vintage" -> new String[] {"4"};
      case "jqwik" -> new String[] {"jqwik"};
      default -> new String[0];
    };
  }

  private static Outcome outcome(ForkedJvm jvm, String suite) {
    ForkedJvm.Result process = jvm.run("suites.Run", "suites." + suite);
    SortedMap<String, String> failures = new TreeMap<>();
    List<String> succeeded = new ArrayList<>();
    String failed = null;
    for (String line : process.out().split("\n")) {
      if (line.startsWith("<FAILED> ")) {
        failed = line.substring("<FAILED> ".length());
        failures.put(failed, "");
      } else if (line.startsWith("<SUCCESSFUL> ")) {
        failed = null;
        succeeded.add(line.substring("<SUCCESSFUL> ".length()));
      } else if (failed != null) {
        failures.merge(failed, line + "\n", String::concat);
      }
    }
    return new Outcome(failures, succeeded, process);
  }

  private static List<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return jdk + ", JUnit " + junit;
  }
}
