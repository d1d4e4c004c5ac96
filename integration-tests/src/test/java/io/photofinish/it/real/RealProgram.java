package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.KotlinCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program of {@code src/programs}, in Java or Kotlin, and the directory of libraries it runs on.
 * It is compiled against exactly these libraries when it is first needed, because no class path of
 * the build may hold them.
 *
 * @param mainClass the class to run, without its package
 * @param group the sub-package it is in
 * @param library the directory below {@code target/real}
 */
record RealProgram(String mainClass, String group, String library) {
  private static final String PACKAGE = "io.photofinish.it.real.";
  private static final Path SOURCES = Path.of("src/programs/java");
  private static final Path KOTLIN_SOURCES = Path.of("src/programs/kotlin");
  private static final Path TARGET = Path.of("target");
  private static final ConcurrentHashMap<RealProgram, List<Path>> CLASS_PATHS =
      new ConcurrentHashMap<>();

  /** What is written before {@code mainClass} to get the name of the class. */
  private String qualifiedGroup() {
    return PACKAGE + group;
  }

  /** A fork of this program, ready to run or to be given further options. */
  ForkedJvm on(Jdks.Jdk jdk) {
    return ForkedJvm.on(jdk)
        .timeout(Duration.ofMinutes(10))
        .classPath(CLASS_PATHS.computeIfAbsent(this, RealProgram::compile))
        // Without times, what a library logs is the same in each run.
        .option("-Djava.util.logging.SimpleFormatter.format=%4$s: %5$s%n");
  }

  ForkedJvm.Result run(ForkedJvm jvm, String... arguments) {
    return jvm.run(qualifiedGroup() + "." + mainClass, arguments);
  }

  private List<Path> compile() {
    try {
      List<Path> classPath = new ArrayList<>(libraries());
      Path classes = TARGET.resolve("real-classes").resolve(mainClass).toAbsolutePath();
      Files.createDirectories(classes);
      Path kotlin =
          KOTLIN_SOURCES.resolve(qualifiedGroup().replace('.', '/')).resolve(mainClass + ".kt");
      if (Files.exists(kotlin)) {
        KotlinCompiler.compile(kotlin, classPath, classes);
      } else {
        compileJava(classPath, classes);
      }
      classPath.add(0, classes);
      return List.copyOf(classPath);
    } catch (IOException failure) {
      throw new IllegalStateException("cannot compile " + this, failure);
    }
  }

  private void compileJava(List<Path> classPath, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path directory = SOURCES.resolve(qualifiedGroup().replace('.', '/')).toAbsolutePath();
      List<String> options =
          List.of(
              "--release",
              "17",
              "-g",
              "-proc:none",
              "-d",
              classes.toString(),
              "-sourcepath",
              SOURCES.toAbsolutePath().toString(),
              "-cp",
              String.join(
                  java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
      java.io.StringWriter messages = new java.io.StringWriter();
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(directory.resolve(mainClass + ".java")))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  /** The jars, in the order of their names. */
  List<Path> libraries() throws IOException {
    Path directory = TARGET.resolve("real").resolve(library).toAbsolutePath();
    assertThat(directory).as("filled by Maven in the phase pre-integration-test").isDirectory();
    try (Stream<Path> jars = Files.list(directory)) {
      return jars.sorted().toList();
    }
  }

  @Override
  public String toString() {
    return mainClass;
  }
}
