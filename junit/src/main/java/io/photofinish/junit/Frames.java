package io.photofinish.junit;

import java.util.ArrayList;
import java.util.List;

/** Stacks in failures end at the test method. */
final class Frames {
  private static final String FRAME = "\tat ";

  private Frames() {}

  /** The report with the frames cut off that called the test. The log has them all. */
  static String withoutFramework(String report) {
    StringBuilder out = new StringBuilder(report.length());
    List<String> stack = new ArrayList<>();
    for (String line : report.split("\n")) {
      if (line.startsWith(FRAME)) {
        stack.add(line);
      } else {
        append(out, stack);
        stack.clear();
        out.append(line).append('\n');
      }
    }
    append(out, stack);
    return out.toString();
  }

  private static void append(StringBuilder out, List<String> stack) {
    int end = 0;
    while (end < stack.size() && !stack.get(end).startsWith("org.junit.", FRAME.length())) {
      end++;
    }
    if (end < stack.size()) {
      while (end > 0 && isReflection(stack.get(end - 1))) {
        end--;
      }
    }
    // A race of the framework with itself has no other frames.
    for (String line : end == 0 ? stack : stack.subList(0, end)) {
      out.append(line).append('\n');
    }
  }

  private static boolean isReflection(String line) {
    String frame = line.substring(line.indexOf('/') + 1);
    return frame.startsWith("jdk.internal.reflect.")
        || frame.startsWith("java.lang.reflect.")
        || frame.startsWith("java.lang.invoke.");
  }
}
