package io.photofinish.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user meets first: the one jar, the agent it unpacks, and the JVMs it watches. */
class CommandLineIT {
  private static final Path JAR =
      Path.of("..", "cli", "target", "photofinish-cli.jar").toAbsolutePath().normalize();

  private final Path dir;

  CommandLineIT(@TempDir Path dir) {
    this.dir = dir;
  }

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theDoctorIsContent(Jdks.Jdk jdk) {
    ForkedJvm.Result result = photofinish(jdk, "doctor");
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.out())
        .contains("racy program:  race found", "clean program: silent")
        .contains("rules:         all fit this JDK", "Photofinish works here.");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theDemoShowsTheRace() {
    ForkedJvm.Result result = photofinish(Jdks.running(), "demo");
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.out())
        .contains("WARNING: DATA RACE on field bank.Account.balance (long)")
        .contains("\tat bank.Account.deposit(Account.java:")
        .endsWith("Now your own program: photofinish run -- java -jar app.jar\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theJvmsBelowAScriptAreWatchedAndItsRacesCanBeViewed() {
    Path races = dir.resolve("races.jsonl");
    String script = Jdks.running().java() + " -cp " + JAR + " probe.CounterRace";
    ForkedJvm.Result run =
        photofinish(Jdks.running(), "run", "--output=" + races, "--", "sh", "-c", script);
    assertThat(run.exitCode()).as(run.describe()).isEqualTo(66);
    assertThat(run.err()).contains("WARNING: DATA RACE on static field probe.CounterRace.value");

    ForkedJvm.Result view = photofinish(Jdks.running(), "view", races.toString());
    assertThat(view.exitCode()).as(view.describe()).isZero();
    assertThat(view.out()).contains("probe.CounterRace.value: ");
  }

  private ForkedJvm.Result photofinish(Jdks.Jdk jdk, String... args) {
    return ForkedJvm.on(jdk)
        .environment("XDG_CACHE_HOME", dir.resolve("cache").toString())
        .classPath(JAR)
        .run("io.photofinish.cli.Photofinish", args);
  }
}
