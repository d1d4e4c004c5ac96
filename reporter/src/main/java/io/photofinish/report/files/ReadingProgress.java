package io.photofinish.report.files;

import java.nio.file.Path;

/** Is told how far the reading of race files has come. */
public interface ReadingProgress {

  /**
   * A part of a file has been read. Called for each record, so it has to be quick.
   *
   * @param file which
   * @param bytes how many of its bytes
   */
  void reading(Path file, long bytes);

  /** All files have been read; they may be read once more. */
  void done();

  /** Tells nobody. */
  static ReadingProgress silent() {
    return new ReadingProgress() {
      @Override
      public void reading(Path file, long bytes) {}

      @Override
      public void done() {}
    };
  }
}
