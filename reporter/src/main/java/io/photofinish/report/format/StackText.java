package io.photofinish.report.format;

import io.photofinish.report.Printable;
import java.util.List;

/**
 * Stacks in the form of {@link Throwable#printStackTrace()}, which IDE consoles turn into links.
 * Recursion is folded: it is shown once, with a count.
 */
final class StackText {

  /** The longest cycle of calls that is recognised. */
  private static final int MAX_CYCLE = 16;

  /** Fewer rounds than this are shorter to read than to count. */
  private static final int MIN_ROUNDS = 3;

  private StackText() {}

  /**
   * Appends the stack.
   *
   * @param depth the number of lines after which the rest is only counted; 0 for no limit
   */
  static void append(StringBuilder out, List<StackTraceElement> frames, int depth) {
    if (frames.isEmpty()) {
      out.append("\t(stack not recorded)\n");
      return;
    }
    int limit = depth <= 0 ? Integer.MAX_VALUE : depth;
    int lines = 0;
    int i = 0;
    while (i < frames.size() && lines < limit) {
      int cycle = cycleAt(frames, i);
      int shown = Math.min(Math.max(cycle, 1), limit - lines);
      for (int k = 0; k < shown; k++) {
        out.append("\tat ");
        append(out, frames.get(i + k));
        out.append('\n');
      }
      lines += shown;
      i += shown;
      if (shown == cycle) {
        int rounds = roundsAt(frames, i - cycle, cycle);
        fold(out, cycle, rounds - 1);
        i += cycle * (rounds - 1);
      }
    }
    if (i < frames.size()) {
      out.append("\t... ").append(frames.size() - i).append(" more\n");
    }
  }

  /** The length of the shortest cycle of calls that starts at {@code from}; 0 if there is none. */
  private static int cycleAt(List<StackTraceElement> frames, int from) {
    for (int length = 1; length <= MAX_CYCLE; length++) {
      if (roundsAt(frames, from, length) >= MIN_ROUNDS) {
        return length;
      }
    }
    return 0;
  }

  private static int roundsAt(List<StackTraceElement> frames, int from, int length) {
    int end = from + length;
    while (end < frames.size() && frames.get(end).equals(frames.get(end - length))) {
      end++;
    }
    return (end - from) / length;
  }

  private static void fold(StringBuilder out, int cycle, int rounds) {
    out.append("\t... ");
    if (cycle == 1) {
      out.append("this frame");
    } else {
      out.append("these ").append(cycle).append(" frames");
    }
    out.append(" repeated ").append(rounds).append(" more times\n");
  }

  /**
   * Appends a frame as {@link StackTraceElement#toString()} prints it in the JVM that made it:
   * without the names of the built-in loaders and without the version of the JDK's modules.
   */
  static void append(StringBuilder out, StackTraceElement frame) {
    String loader = frame.getClassLoaderName();
    boolean named = loader != null && !loader.isEmpty() && !isBuiltIn(loader);
    String module = frame.getModuleName();
    boolean inModule = module != null && !module.isEmpty();
    if (named) {
      out.append(Printable.of(String.valueOf(loader))).append('/');
    }
    if (inModule) {
      out.append(Printable.of(String.valueOf(module)));
    }
    if (named || inModule) {
      out.append('/');
    }
    out.append(Printable.of(frame.getClassName()))
        .append('.')
        .append(Printable.of(frame.getMethodName()))
        .append('(');
    String file = frame.getFileName();
    if (frame.isNativeMethod()) {
      out.append("Native Method");
    } else if (file == null) {
      out.append("Unknown Source");
    } else {
      out.append(Printable.of(file));
      if (frame.getLineNumber() >= 0) {
        out.append(':').append(frame.getLineNumber());
      }
    }
    out.append(')');
  }

  private static boolean isBuiltIn(String loader) {
    return loader.equals("app") || loader.equals("platform") || loader.equals("boot");
  }
}
