package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightEventsTest {

  private final Path file;

  FlightEventsTest(@TempDir Path dir) {
    file = dir.resolve("recording.jfr");
  }

  @Test
  void theApiReadsWhatWasReported() throws IOException {
    record(Samples.bank(), Samples.map());
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events).hasSize(2);
    RecordedEvent event = events.get(0);
    assertThat(event.getEventType().getName()).isEqualTo("photofinish.DataRace");
    assertThat(event.getString("id")).isEqualTo(Samples.bank().id());
    assertThat(event.getString("severity")).isEqualTo("high");
    assertThat(event.getString("pattern")).isEqualTo("lock-on-one-side");
    assertThat(event.getString("access"))
        .isEqualTo("write by thread \"pool-1-thread-2\" (#23), holding no lock");
    assertThat(event.getString("accessStack"))
        .isEqualTo(
            "at bank.Account.deposit(Account.java:41)\n\tat bank.Teller.run(Teller.java:17)");
    assertThat(event.getString("previousStack")).contains("bank.Account.getBalance");
    assertThat(event.getStackTrace()).isNull();
    assertThat(events.get(1).getString("pattern")).isNull();
  }

  @Test
  void jfrPrintShowsIt() throws Exception {
    record(Samples.hostile());
    Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
    Process print =
        new ProcessBuilder(
                jfr.toString(), "print", "--events", "photofinish.DataRace", file.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(print.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(print.waitFor()).isZero();
    assertThat(text).contains("photofinish.DataRace {", Samples.hostile().id(), "severity");
    assertThat(text).doesNotContain("\u001b");
  }

  @Test
  void deepStacksArrive() throws IOException {
    StackTraceElement[] frames =
        Collections.nCopies(20_000, Samples.frame("deep.Recursion", "descend", 1))
            .toArray(StackTraceElement[]::new);
    for (int i = 0; i < frames.length; i++) {
      frames[i] = Samples.frame("deep.Recursion" + i, "descend", i + 1);
    }
    Race deep =
        Race.of(
            Samples.bank().variable(),
            Samples.write(Samples.MAIN, frames),
            Samples.write(Samples.WORKER, frames),
            null,
            Samples.TIME,
            null);
    record(deep);
    assertThat(RecordingFile.readAllEvents(file))
        .singleElement()
        .satisfies(event -> assertThat(event.getString("accessStack")).endsWith("more"));
  }

  private void record(Race... races) throws IOException {
    try (Recording recording = new Recording();
        RaceWriter writer = FlightEvents.ifPresent().orElseThrow()) {
      recording.start();
      for (Race race : races) {
        writer.race(race);
      }
      recording.stop();
      recording.dump(file);
    }
  }
}
