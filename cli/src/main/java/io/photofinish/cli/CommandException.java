package io.photofinish.cli;

/** A failure to tell the user about in one line, its message. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
