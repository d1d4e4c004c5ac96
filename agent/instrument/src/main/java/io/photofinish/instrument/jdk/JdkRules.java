package io.photofinish.instrument.jdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
          new MemoryRules(),
          new ExitRules());

  /** Has hooks that another method makes up for. */
  private static final String WORKER = "java/util/concurrent/ThreadPoolExecutor.runWorker";

  private JdkRules() {}

  /**
   * The methods that have hooks elsewhere than at their start, as {@code owner.name}, with {@code
   * *} for all of a class: one that is active while it is woven goes on without them.
   */
  static Set<String> lasting() {
    Set<String> methods = new HashSet<>();
    for (JdkFamily family : ALL) {
      for (JdkRule rule : family.rules()) {
        int descriptor = rule.method().indexOf('(');
        String name = descriptor < 0 ? rule.method() : rule.method().substring(0, descriptor);
        if (rule.place() != JdkRule.Place.ENTRY) {
          methods.add(rule.type() + '.' + name);
        }
      }
    }
    methods.remove(WORKER);
    return methods;
  }

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
