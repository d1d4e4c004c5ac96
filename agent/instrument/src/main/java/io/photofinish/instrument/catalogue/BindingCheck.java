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

  /**
   * Fields of the JDK that tell which object stands for a lock or a container: at most one line.
   */
  static List<String> missingFields() {
    String fields = SyncKeys.missingFields();
    return fields.isEmpty() ? List.of() : List.of("fields not found: " + fields);
  }

  /** What does not fit, one line each; empty on a JDK that the catalogue knows. */
  public static List<String> problems() {
    int release = Runtime.version().feature();
    DeclaredMethods declared = new DeclaredMethods();
    List<String> problems = new ArrayList<>();
    for (Rule rule : Families.rules()) {
      if (!rule.ofJdk()) {
        continue;
      }
      boolean bound = new Binding(rule, declared).isBound();
      if (bound != rule.isExpectedOn(release)) {
        problems.add(
            rule + (bound ? " exists although it should not on " : " not found on ") + release);
      }
    }
    problems.addAll(missingFields());
    return problems;
  }
}
