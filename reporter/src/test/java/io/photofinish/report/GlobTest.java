package io.photofinish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "bank.Account, bank.Account",
    "bank.*, bank.Account",
    "bank.*, bank.sub.Account",
    "*, bank.Account",
    "*Account, bank.Account",
    "b*A*t, bank.Account",
    "bank.Accoun?, bank.Account",
    "**, ''",
    "a*b*c, abbcbc",
    "bank.Account$*, bank.Account$Entry",
  })
  void matches(String pattern, String name) {
    assertThat(new Glob(pattern).matches(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "bank.Account, bank.Accounts",
    "bank.Account, bankxAccount",
    "bank.*, bank",
    "bank.Accoun?, bank.Accoun",
    "'', a",
    "a*b, abc",
    "[a], a",
    "Bank.*, bank.Account",
  })
  void doesNotMatch(String pattern, String name) {
    assertThat(new Glob(pattern).matches(name)).isFalse();
  }

  @Test
  void staysFastOnManyStars() {
    String name = "a".repeat(5_000);
    assertThat(new Glob("*a".repeat(50) + "b").matches(name)).isFalse();
  }

  @Test
  void readsLists() {
    assertThat(Glob.list(" a.* : b.? ::")).containsExactly(new Glob("a.*"), new Glob("b.?"));
    assertThat(Glob.anyMatches(Glob.list("a.*:b.?"), "b.c")).isTrue();
    assertThat(Glob.anyMatches(Glob.list("a.*:b.?"), "c.c")).isFalse();
    assertThat(Glob.list("")).isEmpty();
  }
}
