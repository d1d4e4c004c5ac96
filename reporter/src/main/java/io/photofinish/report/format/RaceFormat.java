package io.photofinish.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A way to write races down. A new one is a class that implements this, and its line below. */
public interface RaceFormat {

  /** Every format there is. */
  static List<RaceFormat> all() {
    return List.of( //
        new TextFormat(), //
        new JsonLinesFormat(), //
        new HtmlFormat(), //
        new SarifFormat(), //
        new MarkdownFormat(), //
        new JUnitFormat());
  }

  /** The format with a name. */
  static Optional<RaceFormat> named(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** The name a user asks for it by. */
  String name();

  /** Starts a report on a stream, which the writer then owns. */
  RaceWriter open(OutputStream out, RunInfo run, Layout layout) throws IOException;
}
