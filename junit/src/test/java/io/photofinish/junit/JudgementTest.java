package io.photofinish.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgementTest {
  @Test
  void aVariableIsNamedWholeOrByItsEnd() {
    assertThat(Judgement.isOn("bank.Account.balance", "")).isTrue();
    assertThat(Judgement.isOn("bank.Account.balance", "bank.Account.balance")).isTrue();
    assertThat(Judgement.isOn("bank.Account.balance", "Account.balance")).isTrue();
    assertThat(Judgement.isOn("bank.Account.balance", "balance")).isTrue();
    assertThat(Judgement.isOn("bank.Account.balance", "ount.balance")).isFalse();
    assertThat(Judgement.isOn("bank.Account.balance", "Account")).isFalse();
  }

  @Test
  void propertiesWithAnAnnotationJudgeTheirRacesThemselves() throws NoSuchMethodException {
    assertThat(Judgement.accepts(Properties.class.getDeclaredMethod("plain"))).isFalse();
    assertThat(Judgement.accepts(Properties.class.getDeclaredMethod("ignoring"))).isTrue();
    assertThat(Judgement.accepts(Properties.class.getDeclaredMethod("expecting"))).isTrue();
    assertThat(Judgement.accepts(Ignoring.Inner.class.getDeclaredMethod("plain"))).isTrue();
    assertThat(Judgement.accepts(null)).isFalse();
  }

  static class Properties {
    void plain() {}

    @IgnoreRaces(reason = "a test")
    void ignoring() {}

    @ExpectRace
    void expecting() {}
  }

  @IgnoreRaces(reason = "a test")
  static class Ignoring {
    static class Inner {
      void plain() {}
    }
  }
}
