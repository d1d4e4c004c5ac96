package io.photofinish.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.module.ModuleDescriptor;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApiTest {

  @Test
  void callsDoNothingWithoutTheAgent() {
    Object key =
        new Object() {
          @Override
          public boolean equals(Object o) {
            throw new AssertionError("keys are told apart by identity");
          }

          @Override
          public int hashCode() {
            throw new AssertionError("keys are told apart by identity");
          }
        };
    HappensBefore.happensBefore(key);
    HappensBefore.happensAfter(key);
    HappensBefore.happensBefore(null);
    HappensBefore.happensAfter(null);
    assertThat(Thread.holdsLock(key)).isFalse();
  }

  @Test
  void theAnnotationIsInClassFilesAndNotSeenByReflection() {
    assertThat(BenignRace.class.getAnnotation(Retention.class).value())
        .isEqualTo(RetentionPolicy.CLASS);
  }

  @Test
  void dependsOnNothingAtRunTime() throws IOException {
    try (InputStream in = ApiTest.class.getResourceAsStream("/module-info.class")) {
      ModuleDescriptor module = ModuleDescriptor.read(Objects.requireNonNull(in));
      assertThat(module.requires())
          .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactly("java.base");
    }
  }
}
