package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.clock.Word;
import org.junit.jupiter.api.Test;

class SubmissionLogTest {
  private static final ThreadRecord MAIN = new ThreadRecord("main", 1, false, null, 0);
  private static final Submission FIRST = new Submission(MAIN, 1);
  private static final Submission SECOND = new Submission(MAIN, 2);

  private final SubmissionLog log = new SubmissionLog();

  @Test
  void anAccessBelongsToTheSubmissionOfItsEpoch() {
    log.add(epoch(3, 10), FIRST);
    log.add(epoch(3, 20), null);
    log.add(epoch(3, 30), SECOND);
    assertThat(log.at(epoch(3, 9))).isNull();
    assertThat(log.at(epoch(3, 10))).isSameAs(FIRST);
    assertThat(log.at(epoch(3, 19))).isSameAs(FIRST);
    assertThat(log.at(epoch(3, 20))).isNull();
    assertThat(log.at(epoch(3, 1000))).isSameAs(SECOND);
  }

  @Test
  void whatWasDoneInAnotherSlotIsKeptApart() {
    log.add(epoch(3, 10), FIRST);
    log.add(epoch(4, 1), SECOND);
    assertThat(log.at(epoch(3, 12))).isSameAs(FIRST);
    assertThat(log.at(epoch(4, 12))).isSameAs(SECOND);
  }

  @Test
  void whatIsTooLongAgoIsNotKnown() {
    for (int i = 1; i <= SubmissionLog.LENGTH + 5; i++) {
      log.add(epoch(3, i), i % 2 == 0 ? FIRST : SECOND);
    }
    assertThat(log.at(epoch(3, 5))).isNull();
    assertThat(log.at(epoch(3, 6))).isSameAs(FIRST);
    assertThat(log.at(epoch(3, 7))).isSameAs(SECOND);
  }

  @Test
  void aTaskSubmittedInTwoPlacesHasNoSubmissionThatIsKnown() {
    assertThat(Submission.both(null, FIRST)).isSameAs(FIRST);
    assertThat(Submission.both(FIRST, new Submission(MAIN, 1)).context).isEqualTo(1);
    assertThat(Submission.both(FIRST, SECOND)).isSameAs(Submission.UNCLEAR);
    assertThat(Submission.both(Submission.UNCLEAR, FIRST)).isSameAs(Submission.UNCLEAR);
  }

  private static long epoch(int slot, int clock) {
    return ((long) slot << 48) | ((long) clock << Word.EPOCH_SHIFT);
  }
}
