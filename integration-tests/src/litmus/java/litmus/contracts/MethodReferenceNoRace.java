package litmus.contracts;

import io.photofinish.api.HappensBefore;
import java.util.function.Consumer;
import litmus.Rendezvous;
import litmus.Threads;

/** References to the methods of the API are calls of them. */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodReferenceNoRace shared = new MethodReferenceNoRace();
    Object key = new Object();
    Consumer<Object> before = HappensBefore::happensBefore;
    Consumer<Object> after = HappensBefore::happensAfter;
    Threads.run(
        () -> {
          shared.value = 1;
          before.accept(key);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          after.accept(key);
          shared.value = 2;
        });
  }
}
