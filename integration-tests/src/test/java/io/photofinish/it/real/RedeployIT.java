package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that a container drops is collected, with its races and all that hooks saw. */
final class RedeployIT {
  private static final RealProgram PROGRAM = new RealProgram("Redeploy", "loaders", "loaders");
  private static final String ROUNDS = "200";

  /** Names of sites and contexts stay: docs/limits.md. The loaders would be ten times as much. */
  private static final int MOST_BYTES = 60_000;

  private static final Pattern BYTES = Pattern.compile("bytes a round: (-?\\d+)");

  private final Path dir;

  RedeployIT(@TempDir Path dir) {
    this.dir = dir;
  }

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void noLoaderStays(Jdks.Jdk jdk) {
    ForkedJvm jvm =
        PROGRAM.on(jdk).option("-Xmx256m").watched("log_path", dir.resolve("report.txt"));
    ForkedJvm.Result result = PROGRAM.run(jvm, ROUNDS);
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    assertThat(result.out()).contains("loaders left: 0\n");
    Matcher bytes = BYTES.matcher(result.out());
    assertThat(bytes.find()).as(result.describe()).isTrue();
    assertThat(Integer.parseInt(bytes.group(1))).isLessThan(MOST_BYTES);
  }
}
