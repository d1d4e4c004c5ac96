package io.photofinish.instrument.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.weave.CallSite;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class BindingCheckTest {
  @Test
  void eachRuleBindsToTheRunningJdk() {
    assertThat(BindingCheck.problems()).isEmpty();
  }

  @Test
  void eachRuleCitesItsClause() {
    assertThat(Families.rules()).allSatisfy(r -> assertThat(r.citation()).isNotBlank());
  }

  @Test
  void aRuleThatBindsNowhereIsNotBound() {
    Family family =
        new Family() {
          {
            type("java.util.concurrent.locks.Lock").cite("none").on("lock(I)V");
          }
        };
    assertThat(new Binding(family.rules().get(0), new DeclaredMethods()).isBound()).isFalse();
  }

  @Test
  void eachMethodOfARuleIsMatchedAtACallThroughTheRulesOwnType() {
    Catalogue catalogue = new Catalogue(Families.rules());
    for (Rule rule : Families.rules()) {
      if (!rule.ofJdk()) {
        continue;
      }
      Binding binding = new Binding(rule, new DeclaredMethods());
      for (String method : binding.methods()) {
        int paren = method.indexOf('(');
        CallSite call =
            new CallSite(
                binding.isStatic(method) ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL,
                rule.type().replace('.', '/'),
                method.substring(0, paren),
                method.substring(paren),
                false);
        assertThat(catalogue.match(call)).as(rule + " at " + method).isNotNull();
      }
    }
  }
}
