package io.photofinish.trace;

/** A line of a trace that is no event, or one that cannot have happened there. */
public final class TraceException extends Exception {
  private static final long serialVersionUID = 1L;

  TraceException(String message) {
    super(message);
  }
}
