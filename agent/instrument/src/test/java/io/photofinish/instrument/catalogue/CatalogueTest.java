package io.photofinish.instrument.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.contract.EdgeContract;
import io.photofinish.instrument.contract.EdgeContract.KeyKind;
import io.photofinish.instrument.contract.EdgeContract.Outcome;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class CatalogueTest {
  private static final String OFFER = "(Ljava/lang/Object;)Z";

  private final Catalogue catalogue = new Catalogue(Families.rules());

  private @Nullable CallSiteRewriter match(String owner, String name, String descriptor) {
    return catalogue.match(new CallSite(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false));
  }

  @Test
  void callsThroughSubtypesAndSupertypesOfTheRulesTypeMatch() {
    assertThat(match("java/util/concurrent/locks/ReentrantLock", "lock", "()V")).isNotNull();
    assertThat(match("java/util/Queue", "offer", OFFER)).isNotNull();
    assertThat(match("java/util/Map", "get", "(Ljava/lang/Object;)Ljava/lang/Object;")).isNotNull();
  }

  @Test
  void callsThroughAnUnrelatedInterfaceMatchWhenSomeTypeIsBoth() {
    assertThat(match("java/util/Deque", "offer", OFFER)).isNotNull();
    assertThat(match("java/util/List", "offer", OFFER)).isNull();
  }

  @Test
  void callsThroughTypesOfTheApplicationMatchWithoutLoadingThem() {
    assertThat(match("no/such/AppLock", "lock", "()V")).isNotNull();
    assertThat(match("no/such/AppLock", "lock", "(I)V")).isNull();
  }

  @Test
  void callsThroughUnrelatedTypesOfTheJdkDoNotMatch() {
    assertThat(match("java/lang/StringBuilder", "lock", "()V")).isNull();
    assertThat(match("java/util/HashMap", "get", "(Ljava/lang/Object;)Ljava/lang/Object;"))
        .isNull();
  }

  @Test
  void aStaticCallIsNotAnInstanceCall() {
    String descriptor = "()Z";
    assertThat(
            catalogue.match(
                new CallSite(
                    Opcodes.INVOKESTATIC, "java/lang/Thread", "interrupted", descriptor, false)))
        .isNotNull();
    assertThat(match("java/lang/Thread", "interrupted", descriptor)).isNull();
  }

  @Test
  void callsThatTheSameRulesFitShareAPlan() {
    CallSiteRewriter one = match("no/such/AppLock", "lock", "()V");
    assertThat(match("no/such/OtherLock", "lock", "()V")).isSameAs(one);
  }

  @Test
  void callsOfTheApiMatch() {
    String owner = UserApi.HAPPENS_BEFORE.replace('.', '/');
    assertThat(staticMatch(owner, "happensBefore", "(Ljava/lang/Object;)V")).isNotNull();
    assertThat(staticMatch(owner, "happensAfter", "(Ljava/lang/Object;)V")).isNotNull();
    assertThat(staticMatch("no/such/Api", "happensAfter", "(Ljava/lang/Object;)V")).isNull();
  }

  @Test
  void aContractHoldsForCallsThroughAnyTypeThatMayBeItsOwn() {
    EdgeContract contract =
        new EdgeContract("x:1", true, "a.Gate", "open(I)", KeyKind.THIS, 0, Outcome.RETURNED);
    Catalogue contracts = new Catalogue(new ContractRules(List.of(contract)).rules());
    for (String owner : new String[] {"a/Gate", "a/Passage", "java/util/function/IntConsumer"}) {
      for (String descriptor : new String[] {"(I)V", "(I)Ljava/lang/Object;"}) {
        assertThat(contracts.match(virtual(owner, "open", descriptor))).as(owner).isNotNull();
      }
    }
    assertThat(contracts.match(virtual("a/Gate", "open", "(J)V"))).isNull();
    assertThat(contracts.match(virtual("a/Gate", "close", "(I)V"))).isNull();
    assertThat(contracts.match(virtual("java/lang/String", "open", "(I)V"))).isNull();
  }

  private @Nullable CallSiteRewriter staticMatch(String owner, String name, String descriptor) {
    return catalogue.match(new CallSite(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
  }

  private static CallSite virtual(String owner, String name, String descriptor) {
    return new CallSite(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
  }

  @Test
  void constructorsAndArraysAreNobodysBusiness() {
    assertThat(match("[Ljava/lang/Object;", "wait", "()V")).isNull();
    assertThat(match("java/util/concurrent/Semaphore", "<init>", "(I)V")).isNull();
  }
}
