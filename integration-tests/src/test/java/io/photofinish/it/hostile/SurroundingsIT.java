package io.photofinish.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program finds its process as it is without us, but for what docs/limits.md names. */
final class SurroundingsIT {
  private static final int OURS = 3;

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void areThoseWithoutUs(Jdks.Jdk jdk) {
    ForkedJvm.Result plain = jvm(jdk).run(Surroundings.class.getName());
    ForkedJvm.Result watched = jvm(jdk).watched().run(Surroundings.class.getName());
    assertThat(plain.exitCode()).as(plain.describe()).isZero();
    assertThat(watched.exitCode()).as(watched.describe()).isZero();
    assertThat(watched.err()).isEqualTo(plain.err());
    assertThat(lines(watched, false)).isEqualTo(lines(plain, false));
    assertThat(lines(plain, true)).containsOnly("our: false").hasSize(OURS);
    assertThat(lines(watched, true)).containsOnly("our: true").hasSize(OURS);
  }

  private static List<String> lines(ForkedJvm.Result result, boolean ours) {
    return result.out().lines().filter(line -> line.startsWith("our: ") == ours).toList();
  }

  private static ForkedJvm jvm(Jdks.Jdk jdk) {
    return ForkedJvm.on(jdk).classPath(ForkedJvm.codeOf(Surroundings.class));
  }
}
