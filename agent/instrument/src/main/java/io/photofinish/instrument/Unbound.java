package io.photofinish.instrument;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rules that have no place in the running JDK: one that the catalogue does not know. What they
 * order may be reported as a race, so this is told, in one line, and rule by rule to who wants to
 * know.
 *
 * <p>Thread-safe: all state is guarded by {@code this}.
 */
final class Unbound {
  /** By which {@code photofinish doctor} finds the lines. */
  private static final String EACH = "rule without effect: ";

  private final Consumer<String> notices;
  private final Set<String> rules = new LinkedHashSet<>();
  private boolean told;

  Unbound(Consumer<String> notices) {
    this.notices = notices;
  }

  /** Takes one; after {@link #tell}, when another agent transforms the JDK, tells it at once. */
  synchronized void add(String rule) {
    if (rules.add(rule) && told) {
      notices.accept(EACH + rule);
    }
  }

  /** Tells what there is, if there is anything. */
  synchronized void tell(boolean each) {
    told = true;
    if (rules.isEmpty()) {
      return;
    }
    notices.accept(
        "this is JDK "
            + Runtime.version().feature()
            + ": "
            + rules.size()
            + (rules.size() == 1 ? " rule does" : " rules do")
            + " not fit it, and what they order may be reported; see photofinish doctor");
    if (each) {
      for (String rule : rules) {
        notices.accept(EACH + rule);
      }
    }
  }
}
