package litmus.objects;

import java.util.Calendar;
import java.util.GregorianCalendar;
import litmus.Rendezvous;
import litmus.Threads;

/** A Calendar is plain memory. */
public final class CalendarRace {
  public static void main(String[] args) throws Exception {
    Calendar calendar = new GregorianCalendar(2020, Calendar.MAY, 1);
    Threads.run(
        () -> {
          calendar.add(Calendar.DATE, 1); // race[o]: write GregorianCalendar
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int day = calendar.get(Calendar.DATE); // race[o]: read GregorianCalendar
        });
  }
}
