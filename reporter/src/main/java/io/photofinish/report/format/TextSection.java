package io.photofinish.report.format;

import io.photofinish.report.Race;

/** A part of a race's text report. The report is a list of these; each may stay silent. */
interface TextSection {

  /** Appends its lines, each ended by a line feed, or nothing. */
  void append(StringBuilder out, Race race, Layout layout);
}
