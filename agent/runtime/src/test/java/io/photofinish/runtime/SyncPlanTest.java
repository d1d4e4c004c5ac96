package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SyncPlanTest {
  private static final SyncAction ACTION =
      new SyncAction(SyncAction.ACQUIRE, SyncAction.RECEIVER, SyncRole.LOCK, SyncAction.ALWAYS);

  private static SyncRule rule(Class<?> type, boolean concurrentOnly) {
    SyncAction[] none = {};
    return new SyncRule(
        type, type.getName(), concurrentOnly, none, new SyncAction[] {ACTION}, none);
  }

  @Test
  void theReceiversClassDecides() {
    int plan = SyncPlan.define(new SyncRule[] {rule(List.class, false)}, false);
    assertThat(SyncPlan.effects(plan, new ArrayList<>())).isNotNull();
    assertThat(SyncPlan.effects(plan, new HashMap<>())).isNull();
    assertThat(SyncPlan.effects(plan, null)).isNull();
  }

  @Test
  void anAnswerIsWorkedOutOncePerClass() {
    int plan = SyncPlan.define(new SyncRule[] {rule(List.class, false)}, false);
    assertThat(SyncPlan.effects(plan, new ArrayList<>()))
        .isSameAs(SyncPlan.effects(plan, new ArrayList<>()));
  }

  @Test
  void theMoreSpecificRuleWins() {
    SyncRule general = rule(Collection.class, false);
    SyncRule specific = rule(List.class, false);
    int plan = SyncPlan.define(new SyncRule[] {general, specific}, false);
    SyncEffects effects = Objects.requireNonNull(SyncPlan.effects(plan, new LinkedList<>()));
    assertThat(effects.afterCount()).isEqualTo(1);
  }

  @Test
  void aRuleForConcurrentClassesLeavesOthersAlone() {
    int plan = SyncPlan.define(new SyncRule[] {rule(Collection.class, true)}, false);
    assertThat(SyncPlan.effects(plan, new ConcurrentLinkedQueue<>())).isNotNull();
    assertThat(SyncPlan.effects(plan, new ArrayList<>())).isNull();
  }

  @Test
  void aTypeOfTheApplicationIsKnownByItsName() {
    SyncAction[] none = {};
    String[] names = {"java.util.AbstractCollection", "java.lang.Iterable"};
    for (String name : names) {
      SyncRule rule = new SyncRule(null, name, false, none, new SyncAction[] {ACTION}, none);
      int plan = SyncPlan.define(new SyncRule[] {rule}, false);
      assertThat(SyncPlan.effects(plan, new ArrayList<>())).as(name).isNotNull();
      assertThat(SyncPlan.effects(plan, new HashMap<>())).as(name).isNull();
    }
  }

  @Test
  void aStaticCallHasTheEffectsOfAllRules() {
    SyncRule[] rules = {rule(Thread.class, false), rule(Thread.class, false)};
    int plan = SyncPlan.define(rules, true);
    assertThat(Objects.requireNonNull(SyncPlan.effects(plan, null)).afterCount()).isEqualTo(2);
  }

  @Test
  void aStaticCallHasItsEffectsWithoutAReceiver() {
    int plan = SyncPlan.define(new SyncRule[] {rule(Thread.class, false)}, true);
    assertThat(SyncPlan.effects(plan, null)).isNotNull();
  }
}
