package io.photofinish.report.options;

/**
 * A setting that cannot be followed. Its message is one line that says where it was made and what
 * would be right; the watched JVM must not start, since a typo must not switch detection off.
 */
public final class OptionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public OptionException(String message) {
    super(message);
  }
}
