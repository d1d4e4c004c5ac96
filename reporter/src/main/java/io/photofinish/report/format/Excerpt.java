package io.photofinish.report.format;

import io.photofinish.report.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a source file, printable, with blanks for tabs.
 *
 * @param file the file
 * @param first the number of the first line, from 1
 * @param lines the lines
 */
record Excerpt(SourceFile file, int first, List<String> lines) {

  private static final int MAX_WIDTH = 300;

  /** The lines around one; {@code null} if the file does not have that one. */
  static @Nullable Excerpt of(SourceFile file, List<String> all, int line, int around) {
    if (line > all.size()) {
      return null;
    }
    int first = Math.max(1, line - around);
    List<String> lines = new ArrayList<>();
    for (String text : all.subList(first - 1, Math.min(all.size(), line + around))) {
      String shown = Printable.of(text.replace("\t", "    "));
      lines.add(shown.length() <= MAX_WIDTH ? shown : shown.substring(0, MAX_WIDTH) + " ...");
    }
    return new Excerpt(file, first, lines);
  }
}
