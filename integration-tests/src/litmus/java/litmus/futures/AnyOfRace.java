package litmus.futures;

import java.util.concurrent.CompletableFuture;
import litmus.Rendezvous;
import litmus.Threads;

/** A future of any of two is after one of them only (javadoc of CompletableFuture.anyOf). */
public final class AnyOfRace {
  int value;

  public static void main(String[] args) throws Exception {
    AnyOfRace shared = new AnyOfRace();
    CompletableFuture<String> fast = new CompletableFuture<>();
    CompletableFuture<String> slow = new CompletableFuture<>();
    CompletableFuture<Object> any = CompletableFuture.anyOf(fast, slow);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write AnyOfRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
          slow.complete("slow");
        },
        () -> {
          Rendezvous.await(1);
          fast.complete("fast");
          any.join();
          shared.value = 2; // race[v]: write AnyOfRace.value
          Rendezvous.signal(2);
        });
    // diagnosis[v]: none
  }
}
