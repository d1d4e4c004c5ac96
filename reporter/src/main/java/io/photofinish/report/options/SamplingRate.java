package io.photofinish.report.options;

import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * The share of a program's variables that are watched.
 *
 * @param share above 0, up to 1
 * @param seed chooses which
 */
public record SamplingRate(double share, long seed) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,18})?|\\.\\d{1,18}");

  /** The share that a text means, as 0.02 or 2%; not a number if it means none. */
  public static double share(String text) {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).stripTrailing() : text;
    if (!NUMBER.matcher(digits).matches()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(digits);
    return percent ? number / 100 : number;
  }

  /** Of nine digits: short enough to be copied from a report. */
  static long randomSeed() {
    long now = System.nanoTime() ^ System.currentTimeMillis() << 20;
    return new SplittableRandom(now ^ ProcessHandle.current().pid())
        .nextInt(100_000_000, 1_000_000_000);
  }

  /** The share as people write it: 1%, 0.5%. */
  public String percent() {
    String number = Double.toString(Math.round(share * 1e8) / 1e6);
    return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + '%';
  }
}
