package io.photofinish.report.format;

/** The few colours of a report on a terminal. */
enum Ink {
  ALARM("\u001b[1;31m"),
  HEADING("\u001b[1m");

  private static final String OFF = "\u001b[0m";

  private final String on;

  Ink(String on) {
    this.on = on;
  }

  void append(StringBuilder out, String text, Layout layout) {
    if (layout.colored()) {
      out.append(on).append(text).append(OFF);
    } else {
      out.append(text);
    }
  }
}
