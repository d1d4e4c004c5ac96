package litmus.objects;

import java.text.SimpleDateFormat;
import litmus.Rendezvous;
import litmus.Threads;

/** Date formats are not synchronized: even format changes them (javadoc of SimpleDateFormat). */
public final class SimpleDateFormatRace {
  public static void main(String[] args) throws Exception {
    SimpleDateFormat format = new SimpleDateFormat("yyyy");
    Threads.run(
        () -> {
          String text = format.format(new java.util.Date(0)); // race[o]: write SimpleDateFormat
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String text = format.format(new java.util.Date(1)); // race[o]: write SimpleDateFormat
        });
    // diagnosis[o]: shared-date-format
  }
}
