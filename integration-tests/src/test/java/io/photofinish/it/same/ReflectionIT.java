package io.photofinish.it.same;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reads classes and objects by reflection finds in them what it finds without the agent. */
final class ReflectionIT {
  private static final SameProgram SERIAL = SameProgram.compiled("Serial", "-g", List.of());

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void members(Jdks.Jdk jdk) {
    SameProgram.compiled("Members", "-g", List.of()).expectSame(jdk);
  }

  /** Each side reads what the other one has written. */
  @ParameterizedTest
  @MethodSource("jdks")
  void serialization(Jdks.Jdk jdk) throws IOException {
    Path plain = SERIAL.classPath().get(0).resolve("plain.bin");
    Path watched = SERIAL.classPath().get(0).resolve("watched.bin");
    SameProgram.expectSame(
        SERIAL.on(jdk).run(SERIAL.mainClass(), "write", plain.toString()),
        SERIAL.watched(jdk).run(SERIAL.mainClass(), "write", watched.toString()));
    assertThat(watched).hasSameBinaryContentAs(plain);
    ForkedJvm.Result read = SERIAL.on(jdk).run(SERIAL.mainClass(), "read", watched.toString());
    SameProgram.expectSame(
        read, SERIAL.watched(jdk).run(SERIAL.mainClass(), "read", plain.toString()));
  }

  /** Jackson, Gson, Kryo and XStream. */
  @ParameterizedTest
  @MethodSource("jdks")
  void bindings(Jdks.Jdk jdk) throws IOException {
    Path libraries = Path.of("target/real/bindings").toAbsolutePath();
    try (Stream<Path> jars = Files.list(libraries)) {
      SameProgram.compiled("Bindings", "-g", jars.sorted().toList())
          .expectSame(
              jdk,
              "--add-opens=java.base/java.util=ALL-UNNAMED",
              "--add-opens=java.base/java.lang=ALL-UNNAMED");
    }
  }
}
