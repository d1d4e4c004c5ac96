package io.photofinish.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names, options and files that mean no good, or no longer hold what they should. */
final class HostileInputIT {
  private static final byte[] NO_TEXT = {0, (byte) 0xff, (byte) 0xfe, '\n', 'i', 'd', '='};

  private final Path dir;

  HostileInputIT(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void namesOfThreadsAreEscaped() throws Exception {
    Path races = dir.resolve("races.jsonl");
    ForkedJvm.Result result = jvm(Names.class).watched("output", races).run(Names.class.getName());
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    assertThat(result.err()).contains("by thread \"\\u001b[31m\\n<script>");
    assertThat(result.err().replace("\n", "").replace("\t", "")).doesNotContainPattern("\\p{Cc}");
    Race race = RaceFile.read(races).races().get(0);
    assertThat(race.current().thread().name()).startsWith(Names.HOSTILE);
  }

  @Test
  void optionsWithoutSenseStopTheStart() throws Exception {
    Path rules = Files.write(dir.resolve("rules.txt"), NO_TEXT);
    Map<String, String> options =
        Map.of(
            "\u001b[31m%s%n",
            "1",
            "x".repeat(20_000),
            "1",
            "exitcode",
            "9".repeat(100),
            "output",
            "/dev/null/races.jsonl",
            "suppressions",
            rules.toString());
    for (Map.Entry<String, String> option : options.entrySet()) {
      ForkedJvm.Result result =
          jvm(Names.class).watched(option.getKey(), option.getValue()).run(Names.class.getName());
      assertThat(result.exitCode()).as(result.describe()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).startsWith("photofinish: ").endsWith("\n");
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err().strip()).doesNotContainPattern("\\p{Cc}");
    }
  }

  /** The program ends as ever, and what a full disk does not take is printed. */
  @DisabledOnOs(value = {OS.WINDOWS, OS.MAC})
  @Test
  void aFullDiskLosesNothing() {
    ForkedJvm.Result result =
        jvm(Ends.class).watched("log_path", "/dev/full").run(Ends.class.getName(), "throw");
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(1);
    assertThat(result.err())
        .contains("Exception in thread \"main\" ")
        .contains("photofinish: log_path: cannot write /dev/full: No space left on device; ")
        .contains("WARNING: DATA RACE");
  }

  /** As after {@code kill -9} in the middle of a record. */
  @Test
  void aFileThatIsCutShortIsReadToItsLastWholeLine() throws Exception {
    Path races = dir.resolve("races.jsonl");
    jvm(Ends.class).watched("output", races).run(Ends.class.getName(), "raceInHook");
    List<String> lines = Files.readAllLines(races);
    assertThat(lines).hasSizeGreaterThan(3);
    String cut = lines.get(2).substring(0, lines.get(2).length() / 2);
    Files.writeString(races, lines.get(0) + "\n" + lines.get(1) + "\n" + cut);
    ForkedJvm.Result view =
        ForkedJvm.on(Jdks.running())
            .classPath(Path.of("..", "cli", "target", "photofinish-cli.jar").toAbsolutePath())
            .run("io.photofinish.cli.Photofinish", "view", races.toString());
    assertThat(view.out()).contains("Ends.racy");
    assertThat(view.err()).contains("races.jsonl:3: this line is lost: truncated");
  }

  private static ForkedJvm jvm(Class<?> program) {
    return ForkedJvm.on(Jdks.running()).classPath(ForkedJvm.codeOf(program));
  }
}
