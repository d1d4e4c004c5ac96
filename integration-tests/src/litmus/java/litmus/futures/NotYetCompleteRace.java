package litmus.futures;

import java.util.concurrent.CompletableFuture;
import litmus.Rendezvous;
import litmus.Threads;

/** To ask a future that is not complete orders nothing. */
public final class NotYetCompleteRace {
  int value;

  public static void main(String[] args) throws Exception {
    NotYetCompleteRace shared = new NotYetCompleteRace();
    CompletableFuture<String> future = new CompletableFuture<>();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write NotYetCompleteRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
          future.complete("late");
        },
        () -> {
          Rendezvous.await(1);
          assert future.getNow("none").equals("none") && !future.isDone();
          shared.value = 2; // race[v]: write NotYetCompleteRace.value
          Rendezvous.signal(2);
        });
  }
}
