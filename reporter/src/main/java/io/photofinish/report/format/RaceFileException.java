package io.photofinish.report.format;

import java.io.IOException;

/** A file that is not a race file this version can read. The message is one line for the user. */
public final class RaceFileException extends IOException {
  private static final long serialVersionUID = 1L;

  RaceFileException(String message) {
    super(message);
  }
}
