package io.photofinish.it.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reports of a race are expected to say besides: {@code // diagnosis[v]:
 * lazy-initialization}, {@code // diagnosis[v]: none}, {@code // consequence[v]: b}. They may stand
 * on any line.
 *
 * @param race the name of the race that is spoken of
 * @param isCause whether {@code expected} is the name of the race that it is a consequence of, or
 *     else the pattern that it fits
 */
record DiagnosisMark(String race, boolean isCause, String expected) {

  private static final Pattern MARK =
      Pattern.compile("//.*?\\b(diagnosis|consequence)\\[(\\w+)\\]: ([\\w-]+)\\s*$");

  static List<DiagnosisMark> of(List<String> lines) {
    List<DiagnosisMark> marks = new ArrayList<>();
    for (String line : lines) {
      Matcher mark = MARK.matcher(line);
      if (mark.find()) {
        marks.add(
            new DiagnosisMark(mark.group(2), mark.group(1).equals("consequence"), mark.group(3)));
      }
    }
    return marks;
  }
}
