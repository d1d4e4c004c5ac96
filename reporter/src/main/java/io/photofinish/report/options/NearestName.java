package io.photofinish.report.options;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the option that a mistyped key was meant for. */
final class NearestName {

  private NearestName() {}

  /** The option whose key takes the fewest edits; {@code null} if none is near. */
  static @Nullable Option of(String typed) {
    String key = typed.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    Option nearest = null;
    int best = Math.max(2, key.length() / 3) + 1;
    for (Option option : Option.values()) {
      int edits = edits(key, option.key());
      if (edits < best) {
        best = edits;
        nearest = option;
      }
    }
    return nearest;
  }

  /** The Levenshtein distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
