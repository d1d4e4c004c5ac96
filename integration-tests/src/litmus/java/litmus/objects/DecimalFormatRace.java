package litmus.objects;

import java.text.DecimalFormat;
import litmus.Rendezvous;
import litmus.Threads;

/** Decimal formats are not synchronized (javadoc of DecimalFormat). */
public final class DecimalFormatRace {
  public static void main(String[] args) throws Exception {
    DecimalFormat format = new DecimalFormat("0.0");
    Threads.run(
        () -> {
          String text = format.format(1.5); // race[o]: write DecimalFormat
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String other = format.format(2.5); // race[o]: write DecimalFormat
        });
  }
}
