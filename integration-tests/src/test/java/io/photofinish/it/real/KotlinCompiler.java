package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiler of Kotlin, in a JVM of its own on the oldest JDK: it need not know the newest. */
final class KotlinCompiler {
  private static final Path SOURCES = Path.of("src/programs/kotlin");
  private static final Path JARS = Path.of("target/real/kotlin-compiler");

  private KotlinCompiler() {}

  /** Where the source of a program in Kotlin would be. */
  static Path source(String packageName, String mainClass) {
    return SOURCES.resolve(packageName.replace('.', '/')).resolve(mainClass + ".kt");
  }

  static void compile(String packageName, String mainClass, List<Path> classPath, Path classes)
      throws IOException {
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
                  source(packageName, mainClass).toAbsolutePath().toString());
      assertThat(result.exitCode()).as(result.describe()).isZero();
    }
  }
}
