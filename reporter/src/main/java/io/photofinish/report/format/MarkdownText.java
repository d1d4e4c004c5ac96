package io.photofinish.report.format;

import io.photofinish.report.Printable;

/**
 * Text from elsewhere in Markdown: always as code. Escapes would keep it from being markup, but not
 * a code host from finding people and links in it.
 */
final class MarkdownText {

  private MarkdownText() {}

  /** A code span. */
  static String code(String text) {
    String shown = Printable.of(text);
    String ticks = "`".repeat(longestRun(shown) + 1);
    boolean apart = shown.isEmpty() || shown.startsWith("`") || shown.endsWith("`");
    return apart ? ticks + " " + shown + " " + ticks : ticks + shown + ticks;
  }

  /** A code span in a table, where a bar would end the cell even there. */
  static String cell(String text) {
    return code(text).replace("|", "\\|");
  }

  /** A block of code; each line must be printable. */
  static String fence(String language, String lines) {
    String ticks = "`".repeat(Math.max(3, longestRun(lines) + 1));
    return ticks + language + "\n" + lines + ticks + "\n\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
