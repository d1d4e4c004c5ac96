package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.clock.Word;
import org.junit.jupiter.api.Test;

class ActivityLogTest {
  private static final Activity FIRST = new Activity("first", null, 0);
  private static final Activity SECOND = new Activity("second", null, 0);

  @Test
  void anAccessBelongsToTheActivityOfItsEpoch() {
    ActivityLog log = new ActivityLog(epoch(3, 10), FIRST, null);
    log = new ActivityLog(epoch(3, 20), SECOND, log);
    assertThat(log.at(epoch(3, 9))).isNull();
    assertThat(log.at(epoch(3, 10))).isSameAs(FIRST);
    assertThat(log.at(epoch(3, 19))).isSameAs(FIRST);
    assertThat(log.at(epoch(3, 20))).isSameAs(SECOND);
    assertThat(log.at(epoch(3, 1000))).isSameAs(SECOND);
  }

  @Test
  void whatWasDoneInAnotherSlotIsKeptApart() {
    ActivityLog log = new ActivityLog(epoch(3, 10), FIRST, null);
    log = new ActivityLog(epoch(4, 1), SECOND, log);
    assertThat(log.at(epoch(3, 12))).isSameAs(FIRST);
    assertThat(log.at(epoch(4, 12))).isSameAs(SECOND);
  }

  @Test
  void onlyTheLatestAreRemembered() {
    ActivityLog log = new ActivityLog(epoch(3, 0), FIRST, null);
    for (int i = 1; i <= 2000; i++) {
      log = new ActivityLog(epoch(3, i), SECOND, log);
    }
    assertThat(log.at(epoch(3, 0))).isNull();
    assertThat(log.at(epoch(3, 1999))).isSameAs(SECOND);
    assertThat(log.at(epoch(3, 1800))).isSameAs(SECOND);
  }

  private static long epoch(int slot, int clock) {
    return ((long) slot << 48) | ((long) clock << Word.EPOCH_SHIFT);
  }
}
