package io.photofinish.report;

/**
 * Text from the watched program made harmless. Thread and class names are chosen by the program, or
 * by whoever feeds it: a line break in one could fake a report, an escape sequence could drive the
 * terminal.
 */
public final class Printable {

  private Printable() {}

  /**
   * The text with each character that is not shown as itself replaced by its Java escape: control
   * and format characters (which include the bidirectional overrides), line and paragraph
   * separators, lone surrogates, unassigned and private code points.
   */
  public static String of(String text) {
    int clean = cleanPrefix(text);
    if (clean == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, clean);
    for (int i = clean; i < text.length(); ) {
      int point = text.codePointAt(i);
      int end = i + Character.charCount(point);
      if (isShown(point)) {
        safe.appendCodePoint(point);
      } else {
        for (; i < end; i++) {
          escape(safe, text.charAt(i));
        }
      }
      i = end;
    }
    return safe.toString();
  }

  private static int cleanPrefix(String text) {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (!isShown(point)) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private static boolean isShown(int point) {
    if (point >= ' ' && point < 0x7f) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder out, char unit) {
    switch (unit) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        String digits = Integer.toHexString(unit);
        out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      }
    }
  }
}
