package litmus.futures;

import java.util.concurrent.CompletableFuture;
import litmus.Rendezvous;
import litmus.Threads;

/** What the completing thread does later is not covered by the completion. */
public final class AfterCompleteRace {
  int value;

  public static void main(String[] args) throws Exception {
    AfterCompleteRace shared = new AfterCompleteRace();
    CompletableFuture<String> future = new CompletableFuture<>();
    Threads.run(
        () -> {
          future.complete("done");
          shared.value = 1; // race[v]: write AfterCompleteRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          future.join();
          shared.value = 2; // race[v]: write AfterCompleteRace.value
        });
  }
}
