package io.photofinish.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for names: {@code *} stands for any characters, dots included, and {@code ?} for one
 * character. Everything else stands for itself.
 *
 * @param pattern the pattern as written
 */
public record Glob(String pattern) {

  /** The patterns of a list separated by colons; empty parts are left out. */
  public static List<Glob> list(String patterns) {
    List<Glob> globs = new ArrayList<>();
    int start = 0;
    while (start <= patterns.length()) {
      int colon = patterns.indexOf(':', start);
      int end = colon < 0 ? patterns.length() : colon;
      String pattern = patterns.substring(start, end).strip();
      if (!pattern.isEmpty()) {
        globs.add(new Glob(pattern));
      }
      start = end + 1;
    }
    return List.copyOf(globs);
  }

  /** Whether one of the patterns matches. */
  public static boolean anyMatches(List<Glob> globs, String name) {
    for (Glob glob : globs) {
      if (glob.matches(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pattern matches the whole name. Never backtracks past the last star. */
  public boolean matches(String name) {
    int p = 0;
    int n = 0;
    int star = -1; // the last star met, and the part of the name given to it so far
    int given = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        given = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++given;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
