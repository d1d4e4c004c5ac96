package io.photofinish.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Races as events of Flight Recorder, made by the packaged agent. */
class FlightRecorderIT {
  private static final Path JAR =
      Path.of("..", "cli", "target", "photofinish-cli.jar").toAbsolutePath().normalize();

  private final Path recording;

  FlightRecorderIT(@TempDir Path dir) {
    recording = dir.resolve("run.jfr");
  }

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aRecordingHasTheRace(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Result run =
        ForkedJvm.on(jdk)
            .option("-XX:StartFlightRecording=filename=" + recording)
            .watched()
            .classPath(JAR)
            .run("probe.CounterRace");
    assertThat(run.exitCode()).as(run.describe()).isEqualTo(66);
    List<RecordedEvent> races =
        RecordingFile.readAllEvents(recording).stream()
            .filter(event -> event.getEventType().getName().equals("photofinish.DataRace"))
            .toList();
    assertThat(races).hasSize(1);
    assertThat(races.get(0).getString("variable"))
        .isEqualTo("static field probe.CounterRace.value (int)");
    assertThat(races.get(0).getString("accessStack")).contains("probe.CounterRace.count");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aRuntimeWithoutFlightRecorderIsNoTrouble(Jdks.Jdk jdk) {
    ForkedJvm.Result run =
        ForkedJvm.on(jdk)
            .option("--limit-modules=java.base,java.instrument")
            .watched()
            .classPath(JAR)
            .run("probe.CounterRace");
    assertThat(run.exitCode()).as(run.describe()).isEqualTo(66);
    assertThat(run.err()).contains("Photofinish: 1 data race").doesNotContain("internal error");
  }
}
