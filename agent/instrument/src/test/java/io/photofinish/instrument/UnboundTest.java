package io.photofinish.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnboundTest {
  private final List<String> notices = new ArrayList<>();
  private final Unbound unbound = new Unbound(notices::add);

  @Test
  void aJdkThatAllRulesFitIsNotMentioned() {
    unbound.tell(true);
    assertThat(notices).isEmpty();
  }

  @Test
  void anyNumberOfRulesIsOneLine() {
    unbound.add("one");
    unbound.add("two");
    unbound.add("two");
    unbound.tell(false);
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0))
        .isEqualTo(
            "this is JDK "
                + Runtime.version().feature()
                + ": 2 rules do not fit it, and what they order may be reported; see photofinish"
                + " doctor");
  }

  @Test
  void eachRuleIsNamedOnDemand() {
    unbound.add("one");
    unbound.tell(true);
    assertThat(notices).hasSize(2).element(1).isEqualTo("rule without effect: one");
  }

  @Test
  void whatIsLostLaterIsToldAtOnce() {
    unbound.add("one");
    unbound.tell(false);
    unbound.add("one");
    unbound.add("late");
    assertThat(notices).hasSize(2).element(1).isEqualTo("rule without effect: late");
  }
}
