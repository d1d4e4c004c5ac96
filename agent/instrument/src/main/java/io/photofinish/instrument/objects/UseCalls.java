package io.photofinish.instrument.objects;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.instrument.weave.Choice;
import io.photofinish.instrument.weave.JdkPackages;
import io.photofinish.runtime.UsePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Finds the calls that use an object of the {@link UseTable}, as receiver or as argument. What the
 * call means besides is left to other rules, whose hooks stay nearest to it.
 */
public final class UseCalls implements CallSites {
  /**
   * Methods that call others of the same object. Called through {@code super}, they may come back
   * to a class of the program that locks in those.
   */
  private static final Set<String> TEMPLATES =
      Set.of(
          "addAll",
          "removeAll",
          "retainAll",
          "containsAll",
          "putAll",
          "removeIf",
          "forEach",
          "toString",
          "hashCode",
          "equals",
          "format",
          "parse",
          "replaceAll",
          "sort");

  private static final JdkPackages JDK = new JdkPackages();

  private final CallSites others;
  private final Choice choice;
  private final UseRows rows;
  private final Map<String, UsePlans> plans = new ConcurrentHashMap<>();

  /** Uses around what {@code others} write. */
  public UseCalls(CallSites others, Choice choice) {
    this.others = others;
    this.choice = choice;
    this.rows = UseRows.OF_THIS_JDK;
    choice.uses(rows.types(), plans::clear);
  }

  /** What of the table does not fit the running JDK, one line each; empty when all does. */
  public static List<String> problems() {
    return UseRows.OF_THIS_JDK.problems();
  }

  @Override
  public @Nullable CallSiteRewriter match(CallSite call) {
    CallSiteRewriter other = others.match(call);
    if (call.owner().charAt(0) == '[') {
      return other;
    }
    if (!choice.watchesAnyUses()) {
      return other;
    }
    UsedArgument argument = UsedArgument.of(call);
    UsePlans plan = call.isStatic() || call.isConstructor() ? null : plan(call);
    return plan == null && argument == null ? other : new UseCall(plan, argument, other);
  }

  private @Nullable UsePlans plan(CallSite call) {
    if (!rows.names(call.name())) {
      return null;
    }
    if (!JDK.test(call.owner())) {
      // What the class extends is found out when the call is woven.
      return call.opcode() == Opcodes.INVOKEVIRTUAL && rows.mayInherit(call)
          ? plans(call, null)
          : null;
    }
    UsePlans found = plans(call, call.owner());
    return found.isEmpty() ? null : found;
  }

  private UsePlans plans(CallSite call, @Nullable String owner) {
    boolean special = call.opcode() == Opcodes.INVOKESPECIAL;
    if (special && TEMPLATES.contains(call.name())) {
      return UsePlans.NONE;
    }
    String descriptor = call.descriptor();
    String arguments = descriptor.substring(0, descriptor.indexOf(')'));
    String key = (special ? "super " : "") + owner + '.' + call.name() + arguments;
    return plans.computeIfAbsent(
        key, k -> UsePlans.define(fitting(call, owner, special), call.name(), descriptor, special));
  }

  private List<UseRows.Bound> fitting(CallSite call, @Nullable String owner, boolean special) {
    List<UseRows.Bound> fitting = new ArrayList<>();
    for (UseRows.Bound row : rows.naming(call.name())) {
      boolean fits =
          special
              ? row.type().getName().replace('.', '/').equals(owner)
              : owner == null ? row.isExtensible() : row.mayBe(owner, call.name());
      if (fits
          && row.isWatched(choice)
          && row.kind(call.name(), call.descriptor()) != UsePlan.NONE) {
        fitting.add(row);
      }
    }
    return fitting;
  }
}
