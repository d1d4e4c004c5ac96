package io.photofinish.report.files;

import io.photofinish.report.Severity;
import io.photofinish.report.format.RaceFileReader;

/** Where a race stands first, and how often it was seen. Not thread-safe. */
final class KnownRace {
  final int file;
  final long start;
  final int length;
  final Severity severity;
  private int run;
  private long inRun;
  private long before; // the run

  KnownRace(int file, RaceFileReader reader, Severity severity) {
    this.file = file;
    this.start = reader.start();
    this.length = reader.length();
    this.severity = severity;
  }

  /** A run saw the race so many times more. */
  void seen(int number, long count) {
    enter(number);
    inRun += count;
  }

  /** How often a run saw the race, as it said at its end. */
  void counted(int number, long count) {
    enter(number);
    inRun = count;
  }

  private void enter(int number) {
    if (run != number) {
      before += inRun;
      inRun = 0;
      run = number;
    }
  }

  long total() {
    return before + inRun;
  }
}
