package io.photofinish.instrument.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.OrderDocument;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/happens-before.md} names every family of hooks that orders something. */
class JdkFamiliesDocumentTest {
  /** They keep the detector out of the program's sight. */
  private static final Set<Class<?>> NO_ORDER = Set.of(ReflectionRules.class, ExitRules.class);

  @Test
  void eachFamilyIsNamed() throws IOException {
    String document = OrderDocument.read().text();
    for (JdkFamily family : JdkRules.all()) {
      if (!NO_ORDER.contains(family.getClass())) {
        assertThat(document)
            .containsPattern("`(jdk\\.)?" + family.getClass().getSimpleName() + "`");
      }
    }
  }
}
