package io.photofinish.cli;

import io.photofinish.report.Printable;
import io.photofinish.report.files.ReadingProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says on a terminal how far the reading of large files has come, once it takes long enough to
 * wonder. The line is wiped at the end. Not thread-safe.
 */
final class Progress implements ReadingProgress {

  private static final long PATIENCE_NANOS = 700_000_000L;
  private static final long STEP_NANOS = 100_000_000L;
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private long next = System.nanoTime() + PATIENCE_NANOS;
  private boolean written;

  /** Progress on standard error. */
  Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  @Override
  public void reading(Path file, long bytes) {
    if (!shown || System.nanoTime() - next < 0) {
      return;
    }
    next = System.nanoTime() + STEP_NANOS;
    written = true;
    err.print(WIPE + Printable.of("reading " + file.getFileName()) + part(file, bytes));
    err.flush();
  }

  private static String part(Path file, long bytes) {
    try {
      long size = Files.size(file);
      return size > 0 ? ": " + Math.min(100, bytes * 100 / size) + " %" : "";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void done() {
    if (written) {
      err.print(WIPE);
      err.flush();
      written = false;
    }
    next = System.nanoTime() + PATIENCE_NANOS;
  }
}
