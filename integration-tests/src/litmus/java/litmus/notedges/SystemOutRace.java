package litmus.notedges;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import litmus.Rendezvous;
import litmus.Threads;

/** The same through the streams that all threads share, with formatting and an exception. */
public final class SystemOutRace {
  int value;
  int other;

  public static void main(String[] args) throws Exception {
    SystemOutRace shared = new SystemOutRace();
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new PrintStream(new ByteArrayOutputStream(), true));
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true));
    try {
      Threads.run(
          () -> {
            shared.value = 1; // race[v]: write SystemOutRace.value
            System.out.printf("%d%n", 1);
            shared.other = 1; // race[o]: write SystemOutRace.other
            new IllegalStateException("one").printStackTrace();
            Rendezvous.signal(1);
          },
          () -> {
            Rendezvous.await(1);
            new IllegalStateException("other").printStackTrace();
            shared.other = 2; // race[o]: write SystemOutRace.other
            System.out.printf("%d%n", 2);
            shared.value = 2; // race[v]: write SystemOutRace.value
          });
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
