package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.contract.EdgeContract;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules for a call: first by name and descriptor, then by whether the owner that the
 * class file names can have to do with the rule's type. Classes of the application are not loaded
 * for that: a call through one of them is a candidate, and the receiver's class decides at run
 * time.
 */
public final class Catalogue implements CallSites {
  /** Rules by name and descriptor of their methods. */
  private final Map<String, List<Binding>> bindings = new HashMap<>();

  /** Rules about types of the application, by name and descriptor without the return type. */
  private final Map<String, List<Binding>> ofApplication = new HashMap<>();

  private final Map<Fitting, CallPlan> plans = new ConcurrentHashMap<>();
  private final Owners owners;

  Catalogue(List<Rule> rules) {
    this(rules, problem -> {});
  }

  private Catalogue(List<Rule> rules, Consumer<String> unbound) {
    int release = Runtime.version().feature();
    DeclaredMethods declared = new DeclaredMethods();
    List<Class<?>> types = new ArrayList<>();
    for (Rule rule : rules) {
      Binding binding = new Binding(rule, declared);
      if (!rule.ofJdk()) {
        ofApplication.computeIfAbsent(rule.method(), m -> new ArrayList<>()).add(binding);
      }
      if (rule.ofJdk() && rule.isExpectedOn(release) && !binding.isBound()) {
        unbound.accept(rule.toString());
      }
      Class<?> type = binding.type();
      if (type != null) {
        types.add(type);
      }
      for (String method : binding.methods()) {
        bindings.computeIfAbsent(method, m -> new ArrayList<>()).add(binding);
      }
    }
    owners = new Owners(types);
  }

  /** The rules that can apply to a call; static calls have no receiver that decides. */
  private record Fitting(List<Binding> bindings, boolean isStatic) {}

  /**
   * The rules of all families, atomic operations, and what contract files declare.
   *
   * @param unbound told of each rule that the running JDK has no method for, though it should
   */
  public static CallSites callSites(List<EdgeContract> contracts, Consumer<String> unbound) {
    List<Rule> rules = new ArrayList<>(Families.rules());
    rules.addAll(new ContractRules(contracts).rules());
    BindingCheck.missingFields().forEach(unbound);
    return new AtomicCalls(new Catalogue(rules, unbound));
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    if (call.isConstructor() || call.owner().charAt(0) == '[') {
      return null;
    }
    List<Binding> fitting = new ArrayList<>();
    addOfJdk(call, fitting);
    addOfApplication(call, fitting);
    // Many owners, one plan: they differ only in the rules that can apply.
    return fitting.isEmpty()
        ? null
        : plans
            .computeIfAbsent(
                new Fitting(fitting, call.isStatic()), f -> CallPlan.of(f.bindings(), f.isStatic()))
            .rewriter();
  }

  private void addOfJdk(CallSite call, List<Binding> fitting) {
    String method = call.name() + call.descriptor();
    for (Binding binding : bindings.getOrDefault(method, List.of())) {
      Class<?> type = binding.type();
      if (type != null
          && binding.isStatic(method) == call.isStatic()
          && owners.mayBe(call.owner(), type)) {
        fitting.add(binding);
      }
    }
  }

  /** A static method is called by the name of its class; a receiver may be of any subtype. */
  private void addOfApplication(CallSite call, List<Binding> fitting) {
    String parameters = call.descriptor().substring(0, call.descriptor().indexOf(')') + 1);
    for (Binding binding : ofApplication.getOrDefault(call.name() + parameters, List.of())) {
      boolean named = call.owner().replace('/', '.').equals(binding.rule().type());
      if (named || (!call.isStatic() && owners.mayBeOfApplication(call.owner()))) {
        fitting.add(binding);
      }
    }
  }
}
