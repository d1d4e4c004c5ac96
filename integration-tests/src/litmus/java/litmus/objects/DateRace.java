package litmus.objects;

import java.util.Date;
import litmus.Rendezvous;
import litmus.Threads;

/** A Date can be changed, and is plain memory. */
public final class DateRace {
  public static void main(String[] args) throws Exception {
    Date date = new Date(0);
    Threads.run(
        () -> {
          date.setTime(1); // race[o]: write Date
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long time = date.getTime(); // race[o]: read Date
        });
  }
}
