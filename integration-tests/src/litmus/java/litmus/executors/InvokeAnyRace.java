package litmus.executors;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import litmus.Rendezvous;

/**
 * The task whose result invokeAny returns is before; the others need not have ended (javadoc of
 * ExecutorService.invokeAny).
 */
public final class InvokeAnyRace {
  int value;
  int won;

  public static void main(String[] args) throws Exception {
    InvokeAnyRace shared = new InvokeAnyRace();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    String first =
        pool.invokeAny(
            List.of(
                () -> {
                  shared.won = 1;
                  return "first";
                },
                () -> {
                  Rendezvous.signal(1);
                  while (!Rendezvous.reached(2)) {
                    Rendezvous.pause(1);
                  }
                  return "second";
                }));
    assert first.equals("first");
    shared.won = 2;
    pool.execute(
        () -> {
          shared.value = 1; // race[v]: write InvokeAnyRace.value
          Rendezvous.signal(3);
        });
    Rendezvous.await(3);
    shared.value = 2; // race[v]: write InvokeAnyRace.value
    Rendezvous.signal(2);
    pool.shutdown();
  }
}
