package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import io.photofinish.report.Variable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run of one litmus program, for what its marks do not say. */
final class OneProgram {
  private OneProgram() {}

  /** The races of the program by the names of their fields. */
  static Map<String, Race> races(Jdks.Jdk jdk, String program) throws IOException {
    Path scratch = Suite.scratch("one");
    Path races = scratch.resolve("races.jsonl");
    Suite suite = Suite.on(jdk);
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            .classPath(suite.classPath())
            .watched("output", races)
            .watched("log_path", scratch.resolve("report.txt"))
            .watched("exitcode", 0)
            .run(
                "litmus.Driver",
                scratch.resolve("results.txt").toString(),
                "1",
                suite.classPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                program);
    assertThat(result.exitCode()).as(result.describe()).isZero();
    Map<String, Race> found = new TreeMap<>();
    for (Race race : RaceFile.read(races).races()) {
      assertThat(race.variable()).isInstanceOf(Variable.InstanceField.class);
      found.put(((Variable.InstanceField) race.variable()).name(), race);
    }
    return found;
  }
}
