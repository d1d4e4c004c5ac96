package litmus.executors;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * The task taken is before; another one of the same service is not (javadoc of CompletionService).
 */
public final class CompletionServiceRace {
  int value;

  public static void main(String[] args) throws Exception {
    CompletionServiceRace shared = new CompletionServiceRace();
    CompletionService<String> service =
        new ExecutorCompletionService<>(task -> Threads.start(task::run));
    service.submit(
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write CompletionServiceRace.value
          Rendezvous.signal(2);
          Rendezvous.await(3);
          return "late";
        });
    service.submit(() -> "early");
    assert service.take().get().equals("early");
    Rendezvous.signal(1);
    Rendezvous.await(2);
    shared.value = 2; // race[v]: write CompletionServiceRace.value
    Rendezvous.signal(3);
    assert service.take().get().equals("late");
  }
}
