package io.photofinish.report.options;

import java.util.Locale;

/**
 * Every option there is. The table in {@code docs/options.md} and the flags of {@code photofinish
 * run} are made from this list.
 */
public enum Option {
  INCLUDES(
      Allowed.GLOBS,
      "all but the JDK",
      "classes whose accesses are checked; synchronization is tracked everywhere"),
  EXCLUDES(Allowed.GLOBS, "none", "classes whose accesses are not checked; wins over `includes`"),
  EXCLUDE_LOADERS(
      Allowed.GLOBS,
      "none",
      "names or classes of class loaders; accesses of the classes they define are not checked"),
  LOG_PATH(Allowed.LOG, "stderr", "where the report for people goes; files are appended to"),
  OUTPUT(
      Allowed.PATH,
      "none",
      "the race file to append to, one JSON record a line, see [race-file.md](race-file.md)"),
  EXITCODE(
      "a whole number from 0 to 255",
      "66",
      "the exit status when a race was reported and the program would have ended with 0"),
  HALT_ON_ERROR(Allowed.SWITCH, "false", "stop the program at the first report"),
  SUPPRESSIONS(
      Allowed.FILES,
      "none",
      "files of rules for races not to report, see [suppressions.md](suppressions.md)"),
  BASELINE(Allowed.FILES, "none", "race files of earlier runs; the races in them are not reported"),
  CONTRACTS(
      Allowed.FILES,
      "none",
      "files of contracts: methods of the program that order threads, and races that are meant, see"
          + " [api.md](api.md)"),
  STACK_DEPTH(
      "a whole number of at least 1, or `unlimited`",
      "unlimited",
      "the number of lines of a stack that are shown; recursion is folded first"),
  STRIP_PATH_PREFIX(
      "a text",
      "none",
      "has no meaning here: Java stack traces hold no paths; accepted for those who come from Go"),
  ATEXIT_SLEEP_MS(
      "a whole number of milliseconds of at least 0",
      "0",
      "time to wait before the program exits, for other threads to run into races"),
  HISTORY_SIZE(
      "a whole number of at least 0",
      "none",
      "has no meaning here: the whole stack of each access is kept; accepted for those who come from Go"),
  MAX_MEMORY(
      "a size such as `512m` or `2g`, or `none`",
      "none",
      "has no effect in this version; meant to be a bound for the memory of the detector"),
  SAMPLING(
      "a number above 0 and up to 1, as `0.01`, or a percentage, as `1%`",
      "all", "the share of the variables that are watched, see [sampling.md](sampling.md)"),
  SAMPLING_SEED(
      "a whole number",
      "another one in each run",
      "chooses, with `sampling`, which variables are watched"),
  STATS(
      Allowed.SWITCH,
      "false",
      "print the run's cost and losses at the end even when there is nothing to report"),
  CONFIG(
      "an existing file",
      "none",
      "a properties file with further settings: any key listed here except this one");

  /** What several options have in common. */
  private static final class Allowed {
    static final String GLOBS = "names with the wildcards `*` and `?`, separated by `:`";
    static final String PATH = "a path, in which `%p` is the process id";
    static final String LOG = "`stderr`, `stdout`, or a path, in which `%p` is the process id";
    static final String FILES = "existing files, separated by the system's path separator";
    static final String SWITCH = "`true` or `false`";
  }

  static final String PROPERTY_PREFIX = "photofinish.";

  /** System properties for the JUnit module, which checks them itself. */
  static final String JUNIT_PREFIX = "photofinish.junit.";

  static final String VARIABLE_PREFIX = "PHOTOFINISH_";

  private final String allowed;
  private final String standard;
  private final String meaning;

  Option(String allowed, String standard, String meaning) {
    this.allowed = allowed;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The name in agent arguments and in a properties file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the environment variable. */
  public String variable() {
    return VARIABLE_PREFIX + name();
  }

  /** What a value may be, in words. Code is marked as in Markdown, here and below. */
  public String allowed() {
    return allowed;
  }

  /** What holds when nothing is set, in words. */
  public String standard() {
    return standard;
  }

  /** What the option does, in words. */
  public String meaning() {
    return meaning;
  }
}
