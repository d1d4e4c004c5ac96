package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.runtime.SyncAction;
import io.photofinish.runtime.SyncPlan;
import io.photofinish.runtime.SyncRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What is woven around the calls that the same rules may apply to. */
final class CallPlan {
  private final CallSiteRewriter rewriter;

  private CallPlan(CallSiteRewriter rewriter) {
    this.rewriter = rewriter;
  }

  static CallPlan of(List<Binding> bindings, boolean isStatic) {
    for (Binding binding : bindings) {
      CallSiteRewriter own = binding.rule().rewriter();
      if (own != null) {
        return new CallPlan(own);
      }
    }
    // Rules about different arguments need a hook each.
    TreeMap<Integer, List<Rule>> byArgument = new TreeMap<>();
    TreeMap<Integer, List<SyncRule>> compiled = new TreeMap<>();
    for (Binding binding : bindings) {
      int argument = argumentOf(binding.rule());
      byArgument.computeIfAbsent(argument, a -> new ArrayList<>()).add(binding.rule());
      compiled.computeIfAbsent(argument, a -> new ArrayList<>()).add(compile(binding));
    }
    // A rule that needs no argument does not care which one its hook is given.
    if (byArgument.size() > 1 && byArgument.containsKey(HookedCall.NO_ARGUMENT)) {
      List<Rule> rules = Objects.requireNonNull(byArgument.remove(HookedCall.NO_ARGUMENT));
      byArgument.firstEntry().getValue().addAll(rules);
      List<SyncRule> more = Objects.requireNonNull(compiled.remove(HookedCall.NO_ARGUMENT));
      compiled.firstEntry().getValue().addAll(more);
    }
    List<HookedCall.Part> parts = new ArrayList<>();
    byArgument.forEach(
        (argument, rules) -> {
          List<SyncRule> group = Objects.requireNonNull(compiled.get(argument));
          int plan = SyncPlan.define(group.toArray(SyncRule[]::new), isStatic);
          parts.add(new HookedCall.Part(plan, argument, anyBefore(rules), anyAfter(rules)));
        });
    return new CallPlan(new HookedCall(parts));
  }

  private static int argumentOf(Rule rule) {
    boolean needed = rule.effects().stream().anyMatch(Effect::needsArgument);
    return needed ? rule.argument() : HookedCall.NO_ARGUMENT;
  }

  // What may throw leaves word before the call and takes it back after.
  private static boolean anyBefore(List<Rule> rules) {
    return rules.stream()
        .flatMap(r -> r.effects().stream())
        .anyMatch(e -> e.isBefore() || e.isEvenWhenThrown());
  }

  private static boolean anyAfter(List<Rule> rules) {
    return rules.stream()
        .flatMap(r -> r.effects().stream())
        .anyMatch(e -> !e.isBefore() || e.isEvenWhenThrown());
  }

  private static SyncRule compile(Binding binding) {
    List<SyncAction> before = new ArrayList<>();
    List<SyncAction> after = new ArrayList<>();
    List<SyncAction> thrown = new ArrayList<>();
    for (Effect effect : binding.rule().effects()) {
      (effect.isBefore() ? before : after).add(effect.compile(false));
      if (effect.isEvenWhenThrown()) {
        thrown.add(effect.compile(true));
      }
    }
    return new SyncRule(
        binding.type(),
        binding.rule().type(),
        binding.rule().concurrentOnly(),
        before.toArray(SyncAction[]::new),
        after.toArray(SyncAction[]::new),
        thrown.toArray(SyncAction[]::new));
  }

  CallSiteRewriter rewriter() {
    return rewriter;
  }
}
