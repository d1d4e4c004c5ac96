package io.photofinish.report.format;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.util.Optional;
import jdk.jfr.FlightRecorder;

/**
 * Races as events {@code photofinish.DataRace} of JDK Flight Recorder, while it records in this
 * JVM; without a recording they cost nothing. It is no {@link RaceFormat}: an event can only be
 * made in the JVM that records.
 */
public final class FlightEvents implements RaceWriter {

  private FlightEvents() {}

  /** The writer, if this JVM has Flight Recorder, which may be left out of a run-time image. */
  public static Optional<RaceWriter> ifPresent() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent()
        ? Optional.of(new FlightEvents())
        : Optional.empty();
  }

  @Override
  public void race(Race race) throws IOException {
    try {
      if (FlightRecorder.isInitialized()) {
        DataRaceEvent event = DataRaceEvent.of(race);
        if (event.isEnabled()) {
          event.commit();
        }
      }
    } catch (RuntimeException | LinkageError e) {
      throw new IOException(e);
    }
  }

  @Override
  public void summary(Summary summary) {}

  @Override
  public void close() {}
}
