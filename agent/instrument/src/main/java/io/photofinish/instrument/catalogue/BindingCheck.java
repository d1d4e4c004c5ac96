package io.photofinish.instrument.catalogue;

import io.photofinish.runtime.SyncKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the catalogue fits the running JDK: a rule about a method that is not there would be lost
 * in silence, and with it an edge.
 */
public final class BindingCheck {
  private BindingCheck() {}

  /** What does not fit, one line each; empty on a JDK that the catalogue knows. */
  public static List<String> problems() {
    int release = Runtime.version().feature();
    List<String> problems = new ArrayList<>();
    for (Rule rule : Families.rules()) {
      if (!rule.ofJdk()) {
        continue;
      }
      boolean bound = new Binding(rule).isBound();
      if (bound != rule.isExpectedOn(release)) {
        problems.add(
            rule + (bound ? " exists although it should not on " : " not found on ") + release);
      }
    }
    String fields = SyncKeys.missingFields();
    if (!fields.isEmpty()) {
      problems.add("fields not found: " + fields);
    }
    return problems;
  }
}
