package io.photofinish.it.same;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program of {@code src/same}, compiled when it is needed.
 *
 * @param classPath its classes, and the libraries it uses
 */
record SameProgram(String mainClass, List<Path> classPath) {
  private static final Path SOURCES = Path.of("src/same/java/same");
  private static final Path TARGET = Path.of("target/same-classes");

  static SameProgram compiled(String name, String debug, List<Path> libraries) {
    try {
      Path classes = Files.createDirectories(TARGET).toAbsolutePath();
      classes = Files.createTempDirectory(classes, name);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StringWriter messages = new StringWriter();
      List<String> options =
          List.of(
              "--release",
              "17",
              debug,
              "-proc:none",
              "-parameters",
              "-d",
              classes.toString(),
              "-cp",
              String.join(File.pathSeparator, libraries.stream().map(Path::toString).toList()));
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        boolean compiled =
            compiler
                .getTask(
                    messages,
                    files,
                    null,
                    options,
                    null,
                    files.getJavaFileObjects(SOURCES.resolve(name + ".java")))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
      }
      List<Path> classPath = new ArrayList<>(libraries);
      classPath.add(0, classes);
      return new SameProgram("same." + name, List.copyOf(classPath));
    } catch (IOException failure) {
      throw new IllegalStateException("cannot compile " + name, failure);
    }
  }

  ForkedJvm on(Jdks.Jdk jdk) {
    return ForkedJvm.on(jdk).classPath(classPath);
  }

  /** Runs it with the agent and without, and compares all that comes out. */
  void expectSame(Jdks.Jdk jdk, String... options) {
    ForkedJvm.Result plain = on(jdk).option(options).run(mainClass);
    expectSame(plain, watched(jdk).option(options).run(mainClass));
  }

  /** With the agent, whose report and summary go to a file. */
  ForkedJvm watched(Jdks.Jdk jdk) {
    return on(jdk).watched("log_path", classPath.get(0).resolve("report.txt"));
  }

  static void expectSame(ForkedJvm.Result plain, ForkedJvm.Result watched) {
    assertThat(plain.exitCode()).as(plain.describe()).isZero();
    assertThat(plain.out().lines()).as(plain.describe()).hasSizeGreaterThan(10);
    assertThat(watched.out()).as(watched.describe()).isEqualTo(plain.out());
    assertThat(watched.err()).isEqualTo(plain.err());
    assertThat(watched.exitCode()).as(watched.describe()).isZero();
  }
}
