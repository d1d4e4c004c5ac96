package io.photofinish.report.session;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.format.RaceWriter;
import java.io.IOException;

/** A report being written. What cannot be written is counted: it must not reach the program. */
final class Destination {

  private final String option;
  private final RaceWriter writer;
  private long failures;

  Destination(String option, RaceWriter writer) {
    this.option = option;
    this.writer = writer;
  }

  void race(Race race) {
    try {
      writer.race(race);
    } catch (IOException e) {
      failures++;
    }
  }

  void summary(Summary summary) {
    try {
      writer.summary(summary);
    } catch (IOException e) {
      failures++;
    }
  }

  void close() {
    try {
      writer.close();
    } catch (IOException e) {
      failures++;
    }
  }

  /** What is lost here, in words that follow a count. */
  String loss() {
    return "reports not written to " + option;
  }

  long failures() {
    return failures;
  }
}
