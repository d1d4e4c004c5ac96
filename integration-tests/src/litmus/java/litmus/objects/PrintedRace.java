package litmus.objects;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A list that is printed is read. */
public final class PrintedRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    PrintStream out = new PrintStream(OutputStream.nullOutputStream());
    Threads.run(
        () -> {
          list.add("c"); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          out.println(list); // race[o]: read ArrayList
        });
  }
}
