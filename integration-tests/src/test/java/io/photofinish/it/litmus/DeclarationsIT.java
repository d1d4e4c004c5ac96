package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract files and annotations as a user meets them: in the log, and when a line is wrong. */
final class DeclarationsIT {
  private final Path dir;

  DeclarationsIT(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void aLineThatIsNoContractStopsTheJvm() throws IOException {
    Path contracts = dir.resolve("contracts.txt");
    Files.writeString(contracts, "# ours\nrelease com.acme.Gate.open key=this\n");
    ForkedJvm.Result result = run("litmus.contracts.HappensBeforeNoRace", contracts);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "photofinish: "
                + contracts
                + ":2: \"com.acme.Gate.open\": expected a method with its parameters, as"
                + " com.acme.Gate.open(int)\n");
  }

  @Test
  void theSummaryGivesTheReasonsForWhatIsMeant() throws IOException {
    Path contracts = dir.resolve("contracts.txt");
    Files.writeString(contracts, "benign com.acme.Stats.hits reason=known\n");
    ForkedJvm.Result result = run("litmus.contracts.BenignNoRace", contracts);
    assertThat(result.exitCode()).as(result.describe()).isZero();
    assertThat(result.err())
        .startsWith("Photofinish: no data race, 5 suppressed (")
        .contains("1: on the field", "2: on the method", "2: on the class")
        .contains("Photofinish: " + contracts + ":1: no race met this line\n");
  }

  private static ForkedJvm.Result run(String program, Path contracts) {
    Suite suite = Suite.on(Jdks.running());
    return ForkedJvm.on(suite.jdk())
        .classPath(List.copyOf(suite.classPath()))
        .watched("contracts", contracts)
        .run(program);
  }
}
