package io.photofinish.report.options;

import io.photofinish.report.Glob;
import java.util.List;

/**
 * Whose accesses the user wants checked. It says nothing about the JDK, which is never checked, and
 * nothing about synchronization, which always is.
 *
 * @param includes only these, unless empty
 * @param excludes not these
 */
public record ClassFilter(List<Glob> includes, List<Glob> excludes) {

  /** Whether accesses in the class, named as in the source, are to be checked. */
  public boolean admits(String className) {
    return (includes.isEmpty() || Glob.anyMatches(includes, className))
        && !Glob.anyMatches(excludes, className);
  }
}
