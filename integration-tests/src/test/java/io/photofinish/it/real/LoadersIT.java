package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import io.photofinish.report.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Woven code in class loaders of many kinds: OSGi, JBoss Modules, a web application, Spring Boot, a
 * child before its parent, only the boot loader as parent, one that hides everything. Each finds
 * the runtime; its races are reported once each, and what is correct is not.
 */
final class LoadersIT {
  private static final RealProgram PROGRAM = new RealProgram("Loaders", "loaders", "loaders");
  private static final int LOADERS = 8;

  private final Path dir;

  LoadersIT(@TempDir Path dir) {
    this.dir = dir;
  }

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void eachIsWatched(Jdks.Jdk jdk) throws Exception {
    ForkedJvm.Result plain = PROGRAM.run(PROGRAM.on(jdk));
    assertThat(plain.exitCode()).as(plain.describe()).isZero();
    Path races = dir.resolve("races.jsonl");
    ForkedJvm.Result watched =
        PROGRAM.run(
            PROGRAM
                .on(jdk)
                .watched("includes", "work0*")
                .watched("output", races)
                .watched("log_path", dir.resolve("report.txt")));
    assertThat(watched.exitCode()).as(watched.describe()).isEqualTo(66);
    // Also: no loader of the program has been asked for a class of ours.
    assertThat(watched.out()).isEqualTo(plain.out());
    List<Race> found = RaceFile.read(races).races();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < LOADERS; i++) {
      expected.add("work0" + i + ".Work.racy by bump, bump");
      expected.add("work0" + i + ".Handover.loose by loosen, loosen");
    }
    // The hidden class is not among them: docs/limits.md.
    assertThat(found).extracting(LoadersIT::describe).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Objects.requireNonNull(RaceFile.read(races).summary()).losses()).isEmpty();
  }

  private static String describe(Race race) {
    Variable.InstanceField field = (Variable.InstanceField) race.variable();
    return field.declaringClass()
        + "."
        + field.name()
        + " by "
        + race.current().frames().get(0).getMethodName()
        + ", "
        + race.previous().frames().get(0).getMethodName();
  }
}
