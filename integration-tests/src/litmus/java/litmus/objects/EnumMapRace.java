package litmus.objects;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** An EnumMap is not synchronized (its javadoc). */
public final class EnumMapRace {
  public static void main(String[] args) throws Exception {
    Map<DayOfWeek, String> map = new EnumMap<>(DayOfWeek.class);
    Threads.run(
        () -> {
          map.put(DayOfWeek.MONDAY, "1"); // race[o]: write EnumMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean empty = map.isEmpty(); // race[o]: read EnumMap
        });
  }
}
