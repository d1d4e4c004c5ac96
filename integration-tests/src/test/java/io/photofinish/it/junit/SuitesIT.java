package io.photofinish.it.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each race fails the test it belongs to, and no other, whatever the engine and its settings. */
class SuitesIT {
  private static final String[] PARALLEL = {
    "-Djunit.jupiter.execution.parallel.enabled=true",
    "-Djunit.jupiter.execution.parallel.mode.default=concurrent",
    "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
    "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=8"
  };

  private static final String[] RACY = {
    "CounterTest$Inner.racy",
    "CounterTest.dynamic racy",
    "CounterTest.expectedInVain",
    "CounterTest.expectedOther",
    "CounterTest.failing",
    "CounterTest.parameterized [1] true",
    "CounterTest.racy",
    "CounterTest.racyToo",
    "CounterTest.tasks"
  };

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void racyTestsFailInTurn(Suite suite) {
    Suite.Outcome outcome = suite.run("jupiter");
    assertThat(outcome.failures().keySet()).as(outcome.process().describe()).containsExactly(RACY);
    assertThat(outcome.failures().get("CounterTest.racy"))
        .contains("1 data race in suites.jupiter.CounterTest.racy, on suites.Counter.value")
        .contains("WARNING: DATA RACE on field suites.Counter.value (int)")
        .contains("at suites.Counter.increment(Counter.java:")
        .doesNotContain("org.junit.platform.engine.support.hierarchical");
    assertThat(outcome.failures().get("CounterTest.failing"))
        .contains("1 data race in", "expected: <17> but was: <2>");
    assertThat(outcome.failures().get("CounterTest.expectedInVain"))
        .contains("expected a data race in", "but there was none");
    assertThat(outcome.process().exitCode()).as("each race has failed a test").isZero();
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void racyTestsFailInParallel(Suite suite) {
    Suite.Outcome outcome = suite.run("jupiter", PARALLEL);
    assertThat(outcome.failures().keySet()).as(outcome.process().describe()).containsExactly(RACY);
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void testsOfManyClassesThatShareAPoolFailInParallel(Suite suite) {
    Suite.Outcome outcome = suite.run("parallel", PARALLEL);
    assertThat(outcome.failures().keySet())
        .as(outcome.process().describe())
        .containsExactly(
            "Parallel1Test.racy",
            "Parallel1Test.racyInPool",
            "Parallel2Test.racy",
            "Parallel2Test.racyInPool",
            "Parallel3Test.racy",
            "Parallel3Test.racyInPool");
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void aRaceAfterItsTestFailsTheSession(Suite suite) {
    Suite.Outcome outcome = suite.run("late");
    assertThat(outcome.failures()).as(outcome.process().describe()).hasSize(1);
    assertThat(outcome.failures().get("JUnit Jupiter"))
        .contains("1 data race outside of tests, or after the end of the test that it belongs to")
        .contains("of threads of suites.late.LateTest.leavesThread")
        .contains("tests running then: suites.late.LateTest.isInnocent");
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void vintageTestsFail(Suite suite) {
    Suite.Outcome outcome = suite.run("vintage");
    assertThat(outcome.failures().keySet())
        .as(outcome.process().describe())
        .containsExactly("OldTest.racy");
    assertThat(outcome.succeeded()).contains("OldTest.clean");
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void testsInKotlinFail(Suite suite) {
    Suite.Outcome outcome = suite.run("kotlin");
    assertThat(outcome.failures().keySet())
        .as(outcome.process().describe())
        .containsExactly(
            "AccountTest.racy", "AccountTest.racyLocal", "AccountTest.two threads deposit");
    assertThat(outcome.failures().get("AccountTest.racy"))
        .contains("1 data race in suites.kotlin.AccountTest.racy, on suites.kotlin.Account.balance")
        .contains("WARNING: DATA RACE on field suites.kotlin.Account.balance (int)")
        .contains("(AccountTest.kt:");
    assertThat(outcome.failures().get("AccountTest.two threads deposit"))
        .contains("1 data race in suites.kotlin.AccountTest.two threads deposit, on ");
    assertThat(outcome.failures().get("AccountTest.racyLocal"))
        .contains("on kotlin.jvm.internal.Ref$IntRef.element");
    assertThat(outcome.succeeded()).contains("AccountTest.clean", "AccountTest.expected");
  }

  @ParameterizedTest
  @MethodSource("io.photofinish.it.junit.Suite#all")
  void aPropertyIsShrunkToTheSmallestCaseThatRaces(Suite suite) {
    Suite.Outcome outcome = suite.run("jqwik");
    assertThat(outcome.failures().keySet())
        .as(outcome.process().describe())
        .containsExactly("CounterProperty.racesFromTenOn");
    assertThat(outcome.process().out()).containsPattern("Shrunk Sample[^\n]*\n-+\n  [a-z0]+: 10\n");
    assertThat(outcome.failures().get("CounterProperty.racesFromTenOn"))
        .contains("1 data race on suites.Counter.value");
  }

  @Test
  void racesDoNotFailTestsWhenTheyNeedNot() {
    Suite.Outcome outcome =
        new Suite(Jdks.running(), 5).run("vintage", "-Dphotofinish.junit.fail=false");
    assertThat(outcome.failures()).as(outcome.process().describe()).isEmpty();
    assertThat(outcome.process().err()).contains("DATA RACE on field suites.Counter.value");
    assertThat(outcome.process().exitCode()).isZero();
  }

  @Test
  void threadsThatOutliveTheirTestAreNamedOrFailIt() {
    Suite suite = new Suite(Jdks.running(), 5);
    assertThat(suite.run("leaks").process().err())
        .contains("threads that have outlived suites.leaks.LeakTest.leaks: \"forgotten\"");
    Suite.Outcome strict = suite.run("leaks", "-Dphotofinish.junit.leaks=fail");
    assertThat(strict.failures()).as(strict.process().describe()).hasSize(1);
    assertThat(strict.failures().get("LeakTest.leaks"))
        .contains("suites.leaks.LeakTest.leaks has left threads running: \"forgotten\"");
  }

  @Test
  void withoutTheAgentATestFailsWithAdvice() {
    Suite.Outcome outcome = new Suite(Jdks.running(), 5).runUnwatched("vintage");
    assertThat(outcome.failures()).as(outcome.process().describe()).hasSize(1);
    assertThat(outcome.failures().get("the agent runs"))
        .contains(
            "Photofinish does not run in this JVM",
            "<artifactId>photofinish-maven-plugin</artifactId>",
            "jvmArgumentProviders.add",
            "-Dphotofinish.junit.required=false");
  }

  @Test
  void withoutTheAgentTestsRunIfItIsNotRequired() {
    Suite.Outcome outcome =
        new Suite(Jdks.running(), 5).runUnwatched("vintage", "-Dphotofinish.junit.required=false");
    assertThat(outcome.failures()).as(outcome.process().describe()).isEmpty();
    assertThat(outcome.succeeded()).contains("OldTest.racy");
  }
}
