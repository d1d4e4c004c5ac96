package io.photofinish.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  @Test
  void theSeedOfALaterRepetitionGivesTheSameWhenItIsTheFirst() {
    Repetitions first = new Repetitions(17, 1000, true);
    long failed = first.perturbationOf(412);
    assertThat(new Repetitions(failed, 1000, true).perturbationOf(1)).isEqualTo(failed);
    assertThat(first.seedOf(412)).isEqualTo(failed);
  }

  @Test
  void eachRepetitionHasASeedOfItsOwn() {
    Repetitions repetitions = new Repetitions(0, 1000, true);
    Set<Long> seeds = new HashSet<>();
    for (int i = 1; i <= 1000; i++) {
      seeds.add(repetitions.seedOf(i));
    }
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(999).doesNotContain(0L);
  }

  @Test
  void withoutPerturbationThereIsASeedButNoDelay() {
    assertThat(new Repetitions(17, 10, false).perturbationOf(1)).isZero();
  }

  @Test
  void aFailureEndsTheRepetitionsAndSoDoesAnExpectedRace() {
    Repetitions failing = new Repetitions(1, 10, true);
    assertThat(failing.isDone()).isFalse();
    failing.failed();
    assertThat(failing.isDone()).isTrue();
    assertThat(failing.hasRaced()).isFalse();
    Repetitions racing = new Repetitions(1, 10, true);
    racing.raced();
    assertThat(racing.isDone()).isTrue();
    assertThat(racing.hasRaced()).isTrue();
  }

  @Test
  void theNumberOfARepetitionStandsInItsId() {
    assertThat(Repetitions.numberOf("#12")).isEqualTo(12);
    assertThat(Repetitions.numberOf("deposit()")).isZero();
    assertThat(Repetitions.numberOf("#x")).isZero();
  }
}
