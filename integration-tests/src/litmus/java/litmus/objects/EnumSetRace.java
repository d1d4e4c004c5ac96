package litmus.objects;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import litmus.Rendezvous;
import litmus.Threads;

/** An EnumSet is not synchronized (its javadoc). */
public final class EnumSetRace {
  public static void main(String[] args) throws Exception {
    Set<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
    Threads.run(
        () -> {
          set.add(DayOfWeek.MONDAY); // race[o]: write RegularEnumSet
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean there = set.contains(DayOfWeek.SUNDAY); // race[o]: read RegularEnumSet
        });
  }
}
