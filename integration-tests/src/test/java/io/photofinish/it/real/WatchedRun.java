package io.photofinish.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One program run twice on one JDK: as it is, and under the agent with everything woven.
 *
 * @param plain what came out without the agent
 * @param watched what came out with it; the report is not in there, it went to {@code report}
 * @param report the text of the report
 * @param races the races of the machine-readable file
 * @param summary the summary of that file
 */
record WatchedRun(
    ForkedJvm.Result plain,
    ForkedJvm.Result watched,
    String report,
    List<Race> races,
    Summary summary) {

  static WatchedRun of(RealProgram program, Jdks.Jdk jdk) throws IOException {
    Path directory =
        Path.of("target", "real-reports", program.mainClass(), "jdk-" + jdk.feature())
            .toAbsolutePath();
    Files.createDirectories(directory);
    Path report = directory.resolve("report.txt");
    Path races = directory.resolve("races.jsonl");
    Files.deleteIfExists(report);
    Files.deleteIfExists(races);
    ForkedJvm.Result plain = program.run(program.on(jdk));
    ForkedJvm.Result watched =
        program.run(
            program
                .on(jdk)
                .watched("log_path", report)
                .watched("output", races)
                .watched("stats", true));
    String text = Files.exists(report) ? Files.readString(report) : "";
    assertThat(races).as("%s\n%s", watched.describe(), text).exists();
    RaceFile file = RaceFile.read(races);
    Summary summary = file.summary();
    if (summary == null) {
      throw new AssertionError(races + " has no summary\n" + watched.describe());
    }
    return new WatchedRun(plain, watched, text, file.races(), summary);
  }

  /** How many times longer the program took under the agent. */
  double slowdown() {
    return (double) watched.elapsed().toMillis() / plain.elapsed().toMillis();
  }

  String describe() {
    return watched.describe() + "--- report\n" + report;
  }
}
