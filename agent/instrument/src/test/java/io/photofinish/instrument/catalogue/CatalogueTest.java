package io.photofinish.instrument.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteRewriter;
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
  void constructorsAndArraysAreNobodysBusiness() {
    assertThat(match("[Ljava/lang/Object;", "wait", "()V")).isNull();
    assertThat(match("java/util/concurrent/Semaphore", "<init>", "(I)V")).isNull();
  }
}
