package io.photofinish.it.same;

import io.photofinish.it.Jdks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages of {@code NullPointerException}s (JEP 358) name the program's variables, not our hooks.
 */
final class NullMessagesIT {
  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void withNamesOfLocals(Jdks.Jdk jdk) {
    SameProgram.compiled("NullMessages", "-g", List.of()).expectSame(jdk);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void withoutNamesOfLocals(Jdks.Jdk jdk) {
    SameProgram.compiled("NullMessages", "-g:none", List.of()).expectSame(jdk);
  }
}
