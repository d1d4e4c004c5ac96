package io.photofinish.report.format;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.Closeable;
import java.io.IOException;

/**
 * An open report. Each call hands its record to the stream as one write followed by a flush, so
 * that what was reported survives a crash and reports of several processes do not mix within a
 * record. Not thread-safe.
 */
public interface RaceWriter extends Closeable {

  /** Writes a race. */
  void race(Race race) throws IOException;

  /** Writes the end of the run. */
  void summary(Summary summary) throws IOException;

  /** Closes the stream. */
  @Override
  void close() throws IOException;
}
