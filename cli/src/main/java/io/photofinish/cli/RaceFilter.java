package io.photofinish.cli;

import io.photofinish.report.Diagnosis;
import io.photofinish.report.Glob;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which races a command is about. The options of it are mixed into commands. */
final class RaceFilter {

  /** The severities as they are written. */
  enum Level {
    high,
    medium,
    low
  }

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "only the race with this id, or with an id that begins so")
  private @Nullable String id;

  @Option(
      names = "--field",
      paramLabel = "GLOB",
      description = "only races on these fields: bank.Account.balance, *.balance")
  private @Nullable String field;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "only races on variables of this package and those below it")
  private @Nullable String inPackage;

  @Option(
      names = "--severity",
      paramLabel = "LEVEL",
      split = ",",
      description = "only races of these severities: ${COMPLETION-CANDIDATES}")
  private List<Level> severities = List.of();

  @Option(
      names = "--pattern",
      paramLabel = "GLOB",
      description = "only races that look like this: double-checked-locking")
  private @Nullable String pattern;

  @Option(
      names = "--test",
      paramLabel = "GLOB",
      description = "only races seen during these tests: *AccountTest*")
  private @Nullable String test;

  /** The id asked for, if one was. */
  @Nullable String id() {
    return id;
  }

  boolean matches(Race race) {
    return (id == null || race.id().startsWith(id.toLowerCase(Locale.ROOT)))
        && (field == null || new Glob(field).matches(race.variable().key()))
        && (inPackage == null || race.variable().declaringClass().startsWith(inPackage + "."))
        && (severities.isEmpty() || severities.contains(level(race.severity())))
        && (pattern == null || matchesPattern(pattern, race.diagnosis()))
        && (test == null || (race.test() != null && new Glob(test).matches(race.test())));
  }

  private static boolean matchesPattern(String pattern, @Nullable Diagnosis diagnosis) {
    return diagnosis != null && new Glob(pattern).matches(diagnosis.pattern());
  }

  private static Level level(Severity severity) {
    return switch (severity) {
      case HIGH -> Level.high;
      case MEDIUM -> Level.medium;
      case LOW -> Level.low;
    };
  }
}
