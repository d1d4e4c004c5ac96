package litmus.notedges;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import litmus.Rendezvous;
import litmus.Threads;

/** Printing orders nothing: PrintStream promises no memory effects. */
public final class PrintingRace {
  int value;

  public static void main(String[] args) throws Exception {
    PrintingRace shared = new PrintingRace();
    PrintStream out = new PrintStream(new ByteArrayOutputStream());
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write PrintingRace.value
          out.println("one");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          out.println("other");
          shared.value = 2; // race[v]: write PrintingRace.value
        });
    // diagnosis[v]: none
  }
}
