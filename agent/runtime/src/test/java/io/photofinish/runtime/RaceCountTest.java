package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaceCountTest {
  private static final ToldRace RACE = new ToldRace("id", "a.B.c", "", new StackTraceElement[0]);

  private final Activity first = new Activity("first", null, 0);
  private final Activity second = new Activity("second", null, 0);
  private final RaceCount count = new RaceCount();
  private final Listener feed = new Listener();

  @Test
  void eachActivityIsToldOnce() {
    count.tell(feed, RACE, first, first);
    count.tellAgain(feed, first, first);
    count.tellAgain(feed, second, first);
    count.tellAgain(feed, second, second);
    assertThat(feed.told).containsExactly("first/first", "second/first");
  }

  @Test
  void anActivityThatCameBeforeTheReportWaitsForIt() {
    count.tellAgain(feed, second, first);
    assertThat(second.isUnsettled()).isTrue();
    assertThat(feed.told).isEmpty();
    count.tell(feed, RACE, first, first);
    assertThat(second.isUnsettled()).isFalse();
    assertThat(feed.told).containsExactly("first/first", "second/first");
  }

  @Test
  void nobodyWaitsForAReportThatIsNotMade() {
    count.tellAgain(feed, second, first);
    count.reported();
    assertThat(second.isUnsettled()).isFalse();
    count.tellAgain(feed, first, second);
    assertThat(first.isUnsettled()).isFalse();
    assertThat(feed.told).isEmpty();
  }

  private static final class Listener extends RaceFeed {
    final List<String> told = new ArrayList<>();

    @Override
    public void race(ToldRace race, @Nullable Activity current, @Nullable Activity previous) {
      told.add(current + "/" + previous);
    }

    @Override
    public boolean decidesExit(int races) {
      return false;
    }

    @Override
    protected Object verdict(Object node, Object result) {
      return result;
    }
  }
}
