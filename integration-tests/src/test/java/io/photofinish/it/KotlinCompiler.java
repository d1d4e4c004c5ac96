package io.photofinish.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiler of Kotlin, in a JVM of its own on the oldest JDK: it need not know the newest. */
public final class KotlinCompiler {
  private static final Path JARS = Path.of("target/real/kotlin-compiler");

  private KotlinCompiler() {}

  /**
   * Compiles a file, or all files below a directory.
   *
   * @param classPath with the standard library that the program will run on
   */
  public static void compile(Path source, List<Path> classPath, Path classes) throws IOException {
    assertThat(JARS).as("filled by Maven in the phase pre-integration-test").isDirectory();
    Jdks.Jdk oldest =
        Jdks.all().stream().min(Comparator.comparingInt(Jdks.Jdk::feature)).orElseThrow();
    try (Stream<Path> jars = Files.list(JARS)) {
      ForkedJvm.Result result =
          ForkedJvm.on(oldest)
              .classPath(jars.map(Path::toAbsolutePath).sorted().toList())
              .run(
                  "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                  "-no-stdlib",
                  "-no-reflect",
                  "-jvm-target",
                  "17",
                  "-cp",
                  classPath.stream()
                      .map(Path::toString)
                      .collect(Collectors.joining(File.pathSeparator)),
                  "-d",
                  classes.toString(),
                  source.toAbsolutePath().toString());
      assertThat(result.exitCode()).as(result.describe()).isZero();
    }
  }
}
