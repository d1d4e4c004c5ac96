package io.photofinish.instrument.jdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The families of rules inside the JDK. */
final class JdkRules {
  private static final List<JdkFamily> ALL =
      List.of(
          new ThreadRules(),
          new ExecutorRules(),
          new ForkJoinRules(),
          new CompletableFutureRules(),
          new BarrierRules(),
          new FlowRules(),
          new ScopeRules(),
          new CollectionRules(),
          new ReferenceRules(),
          new CapacityRules(),
          new ReflectionRules(),
          new ExitRules());

  private JdkRules() {}

  static List<JdkFamily> all() {
    return ALL;
  }

  /** The rules of each class, by internal name. */
  static Map<String, List<JdkRule>> byClass() {
    Map<String, List<JdkRule>> rules = new LinkedHashMap<>();
    for (JdkFamily family : ALL) {
      for (JdkRule rule : family.rules()) {
        rules.computeIfAbsent(rule.type(), t -> new ArrayList<>()).add(rule);
      }
    }
    return rules;
  }
}
