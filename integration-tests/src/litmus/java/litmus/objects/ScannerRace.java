package litmus.objects;

import java.util.Scanner;
import litmus.Rendezvous;
import litmus.Threads;

/** A Scanner is not safe for use by several threads (its javadoc). */
public final class ScannerRace {
  public static void main(String[] args) throws Exception {
    Scanner scanner = new Scanner("1 2");
    Threads.run(
        () -> {
          int one = scanner.nextInt(); // race[o]: write Scanner
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int other = scanner.nextInt(); // race[o]: write Scanner
        });
  }
}
