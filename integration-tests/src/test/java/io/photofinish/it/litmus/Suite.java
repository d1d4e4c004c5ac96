package io.photofinish.it.litmus;

import io.photofinish.it.Jdks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All programs a JDK can run, and the class path they run from: those below {@code src/litmus},
 * which Maven compiles for Java 17, and those below {@code src/litmus25}, which need newer API and
 * are compiled by the JDK itself where it is new enough.
 */
record Suite(Jdks.Jdk jdk, List<Program> programs, List<Path> classPath) {
  private static final int NEW_FEATURE = 25;
  private static final String PREVIEW = "--enable-preview";

  private static final Path SOURCES = Path.of(System.getProperty("litmus.sources", "src"));
  private static final Path TARGET = Path.of(System.getProperty("litmus.target", "target"));

  /** What programs of {@code litmus.contracts} use and Maven has compiled. */
  private static final Path API =
      Path.of(System.getProperty("litmus.api", "../api/target/classes")).toAbsolutePath();

  static Suite on(Jdks.Jdk jdk) {
    List<Program> programs = new ArrayList<>(Program.below(SOURCES.resolve("litmus/java")));
    List<Path> classPath = new ArrayList<>();
    classPath.add(classes());
    classPath.add(API);
    if (jdk.feature() >= NEW_FEATURE) {
      Path root = SOURCES.resolve("litmus25/java");
      Path newer = TARGET.resolve("litmus25-classes-" + jdk.feature()).toAbsolutePath();
      compile(jdk, root, newer, classes());
      programs.addAll(Program.below(root));
      classPath.add(newer);
    }
    String chosen = System.getProperty("litmus.only", "");
    return new Suite(
        jdk, programs.stream().filter(p -> p.className().contains(chosen)).toList(), classPath);
  }

  /** What the JVM must be told to run the programs. */
  List<String> options() {
    return jdk.feature() >= NEW_FEATURE ? List.of(PREVIEW) : List.of();
  }

  /** What Maven has compiled. */
  static Path classes() {
    return TARGET.resolve("litmus-classes").toAbsolutePath();
  }

  /** The contract file that every run is given. */
  static Path contracts() {
    return SOURCES.resolve("litmus/contracts.txt").toAbsolutePath();
  }

  /** A new directory for what a run leaves. */
  static Path scratch(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("litmus")), name)
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Jdks.Jdk jdk, Path root, Path classes, Path classPath) {
    try (Stream<Path> files = Files.walk(root)) {
      Files.createDirectories(classes);
      List<String> command = new ArrayList<>();
      command.add(jdk.home().resolve("bin").resolve("javac").toString());
      command.addAll(
          List.of("-nowarn", "-g", "-cp", classPath.toString(), "-d", classes.toString()));
      command.addAll(List.of("--release", Integer.toString(jdk.feature()), PREVIEW));
      command.add("-XDsuppressNotes");
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> command.add(file.toString()));
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("javac of " + jdk.home() + " rejects " + root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
