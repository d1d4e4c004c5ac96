package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.photofinish.it.Jdks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The programs themselves are right: each comes to its end, and its assertions hold. */
final class UnwatchedProgramsTest {

  @TestFactory
  Stream<DynamicContainer> programsEndWithoutTheAgent() {
    return Jdks.all().stream()
        .map(
            jdk -> {
              Suite suite = Suite.on(jdk);
              LitmusJvm jvm = LitmusJvm.unwatched(suite);
              return dynamicContainer(
                  "JDK " + jdk.feature(),
                  suite.programs().stream()
                      .map(
                          program ->
                              dynamicTest(
                                  program.shortName(),
                                  program.source().toUri(),
                                  () -> assertThat(jvm.failure(program)).isEmpty())));
            });
  }
}
