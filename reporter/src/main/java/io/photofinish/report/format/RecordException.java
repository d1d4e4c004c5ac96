package io.photofinish.report.format;

import java.io.IOException;

/** A record of a race file that cannot be understood; the message says why, without the place. */
final class RecordException extends IOException {
  private static final long serialVersionUID = 1L;

  RecordException(String message) {
    super(message);
  }
}
