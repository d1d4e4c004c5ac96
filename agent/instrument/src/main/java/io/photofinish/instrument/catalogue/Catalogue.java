package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<List<Binding>, CallPlan> plans = new ConcurrentHashMap<>();
  private final Owners owners;

  Catalogue(List<Rule> rules) {
    List<Class<?>> types = new ArrayList<>();
    for (Rule rule : rules) {
      Binding binding = new Binding(rule);
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

  /** The rules of all families, and atomic operations. */
  public static CallSites callSites() {
    return new AtomicCalls(new Catalogue(Families.rules()));
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    String method = call.name() + call.descriptor();
    List<Binding> named = bindings.get(method);
    if (named == null || call.isConstructor() || call.owner().charAt(0) == '[') {
      return null;
    }
    List<Binding> fitting = fitting(named, call, method);
    // Many owners, one plan: they differ only in the rules that can apply.
    return fitting.isEmpty()
        ? null
        : plans.computeIfAbsent(fitting, b -> CallPlan.of(b, call.isStatic())).rewriter();
  }

  private List<Binding> fitting(List<Binding> named, CallSite call, String method) {
    List<Binding> fitting = new ArrayList<>();
    for (Binding binding : named) {
      Class<?> type = binding.type();
      if (type != null
          && binding.isStatic(method) == call.isStatic()
          && owners.mayBe(call.owner(), type)) {
        fitting.add(binding);
      }
    }
    return fitting;
  }
}
