package io.photofinish.report.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenignTest {
  private static final Race RACE = Samples.bank();

  @ParameterizedTest
  @CsvSource({
    "FIELD,bank.Account.balance,true",
    "FIELD,bank.Account.balances,false",
    "METHOD,bank.Account.deposit,true",
    "METHOD,bank.Account.getBalance,true",
    "METHOD,bank.Account.close,false",
    "METHOD,bank.Account,false",
    "CLASS,bank.Account,true",
    "CLASS,bank.Acc,false",
    "CLASS,bank,false",
  })
  void matchesWhatItNames(Benign.Kind kind, String name, boolean matches) {
    assertThat(new Benign("here", kind, name, "known", true).matches(RACE)).isEqualTo(matches);
  }

  @Test
  void aMethodMeansTheLambdasInItToo() {
    Access lambda = accessOf("bank.Account", "lambda$deposit$3");
    Race race = Race.of(RACE.variable(), lambda, lambda, null, RACE.time(), null);
    assertThat(benign(Benign.Kind.METHOD, "bank.Account.deposit").matches(race)).isTrue();
    assertThat(benign(Benign.Kind.METHOD, "bank.Account.de").matches(race)).isFalse();
  }

  @Test
  void codeOfTheClassMeansFieldsOfOthersToo() {
    Access other = accessOf("bank.Audit", "look");
    Race race = Race.of(RACE.variable(), RACE.current(), other, null, RACE.time(), null);
    assertThat(benign(Benign.Kind.CLASS, "bank.Audit").matches(race)).isTrue();
  }

  @Test
  void aDeclarationThatMetNoRaceIsNamedWhereSomebodyWroteItForOne() throws Exception {
    Suppressions suppressions = Suppressions.load(List.of(), LocalDate.EPOCH);
    suppressions.add(new Benign("file:1", Benign.Kind.FIELD, "a.B.c", "known", true));
    suppressions.add(new Benign("@BenignRace", Benign.Kind.FIELD, "a.B.c", "known", false));
    suppressions.add(benign(Benign.Kind.CLASS, "bank.Account"));
    assertThat(suppressions.silence(RACE)).isEqualTo("known");
    assertThat(suppressions.remarks()).containsExactly("file:1: no race met this line");
  }

  private static Benign benign(Benign.Kind kind, String name) {
    return new Benign("here", kind, name, "known", true);
  }

  private static Access accessOf(String type, String method) {
    Access access = RACE.current();
    List<StackTraceElement> stack = List.of(new StackTraceElement(type, method, null, 1));
    return new Access(
        access.kind(), access.atomic(), access.thread(), stack, access.locks(), access.value());
  }
}
