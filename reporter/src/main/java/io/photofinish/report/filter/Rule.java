package io.photofinish.report.filter;

import io.photofinish.report.Glob;
import io.photofinish.report.Race;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a suppression file. A race must meet all of its conditions.
 *
 * @param place where the rule stands, as {@code file:line}
 * @param id the first digits of the race's id
 * @param field the {@linkplain io.photofinish.report.Variable#key() name} of the variable
 * @param methods one pattern that either side's method must match, or two, one for each side
 * @param until the last day on which the rule holds
 * @param reason why the race is tolerated
 */
public record Rule(
    String place,
    @Nullable String id,
    @Nullable Glob field,
    List<Glob> methods,
    @Nullable LocalDate until,
    String reason) {

  /** Whether the rule no longer holds on that day. */
  public boolean isExpired(LocalDate today) {
    return until != null && today.isAfter(until);
  }

  /** Whether the race meets the rule's conditions. */
  public boolean matches(Race race) {
    return (id == null || race.id().startsWith(id))
        && (field == null || field.matches(race.variable().key()))
        && matchesMethods(race.current().accessor(), race.previous().accessor());
  }

  private boolean matchesMethods(@Nullable String one, @Nullable String other) {
    return switch (methods.size()) {
      case 0 -> true;
      case 1 -> matches(0, one) || matches(0, other);
      default -> (matches(0, one) && matches(1, other)) || (matches(1, one) && matches(0, other));
    };
  }

  private boolean matches(int index, @Nullable String method) {
    return method != null && methods.get(index).matches(method);
  }
}
