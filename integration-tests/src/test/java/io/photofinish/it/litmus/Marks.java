package io.photofinish.it.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the marks of a source file.
 *
 * <p>A mark stands at the end of the line it speaks of, or, where that would be too long, alone on
 * the line before; several marks are separated by semicolons. {@code x++} is marked {@code race[v]:
 * read Counter.x, write Counter.x}.
 */
final class Marks {
  private static final Pattern COMMENT = Pattern.compile("//\\s*((?:race|miss|false)\\[.*)");
  private static final Pattern MARK = Pattern.compile("(race|miss|false)\\[(\\w+)\\]: (.+)");
  private static final Pattern SIDE =
      Pattern.compile("((?:atomic )?(?:read|write)) (?:element of )?((?:off-heap )?[\\w.\\[\\]]+)");

  private Marks() {}

  static List<Mark> of(String file, List<String> lines) {
    List<Mark> marks = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher comment = COMMENT.matcher(line);
      if (comment.find()) {
        pending.add(comment.group(1));
      }
      if (line.isBlank() || line.strip().startsWith("//")) {
        continue;
      }
      for (String text : pending) {
        parse(text, file, i + 1, marks);
      }
      pending.clear();
    }
    return marks;
  }

  private static void parse(String text, String file, int line, List<Mark> marks) {
    for (String part : text.split(";")) {
      Matcher mark = MARK.matcher(part.strip());
      if (!mark.matches()) {
        throw new IllegalArgumentException(file + ":" + line + ": not a mark: " + part);
      }
      for (String sideText : mark.group(3).split(",")) {
        Matcher side = SIDE.matcher(sideText.strip());
        if (!side.matches()) {
          throw new IllegalArgumentException(file + ":" + line + ": not a side: " + sideText);
        }
        marks.add(
            new Mark(
                mark.group(2),
                Mark.Expectation.valueOf(mark.group(1).toUpperCase(Locale.ROOT)),
                side.group(1),
                side.group(2),
                file,
                line));
      }
    }
  }
}
