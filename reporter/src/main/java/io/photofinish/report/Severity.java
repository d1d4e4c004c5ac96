package io.photofinish.report;

/** How much a race matters, worst first. Every data race is an error in the program. */
public enum Severity {
  /** Updates or structure are lost, or a half-made object is seen: known by its pattern. */
  HIGH,
  /** What it breaks cannot be told from the report. */
  MEDIUM,
  /** Written so on purpose, as it seems, and harmless in the present form of the code. */
  LOW
}
