package io.photofinish.report.format;

/**
 * What a user may choose about the looks of a report for people.
 *
 * @param stackDepth the number of stack lines shown; 0 shows all
 * @param colored whether ANSI colours are used
 * @param sources where source lines are taken from
 */
public record Layout(int stackDepth, boolean colored, Sources sources) {

  /** Everything, in plain text. */
  public static final Layout PLAIN = new Layout(0, false);

  /** Without source lines. */
  public Layout(int stackDepth, boolean colored) {
    this(stackDepth, colored, Sources.NONE);
  }
}
