package io.photofinish.runtime;

import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * How often a race occurred, and in which activities.
 *
 * <p>{@code count} is changed by atomic addition; the rest is guarded by {@code this}.
 */
public final class RaceCount {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long COUNT = U.objectFieldOffset(RaceCount.class, "count");

  /** Activities that are remembered while the report is being made. */
  private static final int WAITING = 64;

  private volatile long count = 1;
  private @Nullable ToldRace told;
  private boolean dismissed;

  /** The last activity that the feed was told of. */
  private @Nullable Activity last;

  /** Pairs of activities that had the race while its report was not ready. */
  private @Nullable Activity[] waiting = new Activity[0];

  RaceCount() {}

  public long get() {
    return count;
  }

  void again() {
    U.getAndAddLong(this, COUNT, 1);
  }

  /**
   * Tells {@code feed} of this race, and of it again for each activity that had it meanwhile.
   *
   * @param current the activity of the access that completed the race
   * @param previous that of the other
   */
  public void tell(
      RaceFeed feed, ToldRace race, @Nullable Activity current, @Nullable Activity previous) {
    @Nullable Activity[] pairs;
    synchronized (this) {
      told = race;
      pairs = waiting;
      waiting = new Activity[0];
      last = pairs.length == 0 ? current : pairs[pairs.length - 2];
    }
    feed.race(race, current, previous);
    for (int i = 0; i < pairs.length; i += 2) {
      feed.race(race, pairs[i], pairs[i + 1]);
      settle(pairs[i]);
    }
  }

  /** The report is made, or will never be: nobody need wait for it. */
  void reported() {
    @Nullable Activity[] pairs;
    synchronized (this) {
      dismissed = true;
      pairs = waiting;
      waiting = new Activity[0];
    }
    for (int i = 0; i < pairs.length; i += 2) {
      settle(pairs[i]);
    }
  }

  private static void settle(@Nullable Activity activity) {
    if (activity != null) {
      activity.settle();
    }
  }

  /** Tells {@code feed} of this race again if it came up in another activity than the last time. */
  void tellAgain(RaceFeed feed, @Nullable Activity current, @Nullable Activity previous) {
    ToldRace race;
    synchronized (this) {
      if (current == last) {
        return;
      }
      race = told;
      if (race == null && (dismissed || waiting.length == 2 * WAITING)) {
        return;
      }
      last = current;
      if (race == null) {
        if (current != null) {
          current.unsettle();
        }
        waiting = Arrays.copyOf(waiting, waiting.length + 2);
        waiting[waiting.length - 2] = current;
        waiting[waiting.length - 1] = previous;
        return;
      }
    }
    feed.race(race, current, previous);
  }
}
