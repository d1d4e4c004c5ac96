package litmus.futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Actions before complete are before the return of join, get and getNow (javadoc of
 * CompletableFuture, CompletionStage).
 */
public final class CompleteJoinNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    CompleteJoinNoRace shared = new CompleteJoinNoRace();
    CompletableFuture<String> future = new CompletableFuture<>();
    Threads.run(
        () -> {
          shared.value = 1;
          future.complete("done");
          Rendezvous.signal(1);
        },
        () -> {
          assert future.join().equals("done");
          int seen = shared.value;
        },
        () -> {
          assert future.get(30, TimeUnit.SECONDS).equals("done");
          int seen = shared.value;
        },
        () -> {
          Rendezvous.await(1);
          assert future.getNow("none").equals("done");
          int seen = shared.value;
        });
  }
}
