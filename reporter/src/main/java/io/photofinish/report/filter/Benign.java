package io.photofinish.report.filter;

import io.photofinish.report.Race;
import org.jspecify.annotations.Nullable;

/**
 * Races that the program's authors have declared to be meant, by an annotation or in a contract
 * file.
 *
 * @param place where they did, for people
 * @param name what it is about: {@code bank.Stats.hits}, {@code bank.Stats.update}, {@code
 *     bank.Stats}
 * @param reason why the races do no harm
 * @param mustMatch whether it is worth a word when no race met it
 */
public record Benign(String place, Kind kind, String name, String reason, boolean mustMatch) {

  /** What is named. */
  public enum Kind {
    /** Races for this field, and for the elements of the array it holds where that is known. */
    FIELD,
    /** Races with an access that this method makes, or a lambda in it; all overloads. */
    METHOD,
    /** Races for any field of this class, and those with an access made by its code. */
    CLASS
  }

  /** Whether the race is one of those meant. */
  public boolean matches(Race race) {
    return switch (kind) {
      case FIELD -> {
        String key = race.variable().key();
        yield key.equals(name) || key.equals(name + "[]");
      }
      case METHOD ->
          isMadeBy(race.current().accessor(), name) || isMadeBy(race.previous().accessor(), name);
      case CLASS ->
          race.variable().declaringClass().equals(name)
              || isOf(race.current().accessor())
              || isOf(race.previous().accessor());
    };
  }

  private static boolean isMadeBy(@Nullable String accessor, String method) {
    int dot = method.lastIndexOf('.') + 1;
    return method.equals(accessor)
        || (method.substring(0, dot) + "lambda$" + method.substring(dot)).equals(accessor);
  }

  private boolean isOf(@Nullable String accessor) {
    return accessor != null
        && accessor.startsWith(name)
        && accessor.lastIndexOf('.') == name.length();
  }
}
