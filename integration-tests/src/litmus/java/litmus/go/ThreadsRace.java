package litmus.go;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** Threads and timers that race with who started them, and with each other. */
public final class ThreadsRace {
  public static void main(String[] args) throws Exception {
    announce();
    creationStack();
    after();
  }

  // Go: RaceAnnounceThreads
  private static void announce() throws Exception {
    V v = new V();
    int done = Go.next();
    Threads.Worker[] workers = new Threads.Worker[7];
    for (int i = 0; i < workers.length; i++) {
      workers[i] =
          Threads.start(
              () -> {
                v.x = 1; // race[RaceAnnounceThreads]: write V.x
                Rendezvous.signal(done);
              });
    }
    Rendezvous.await(done);
    for (Threads.Worker worker : workers) {
      worker.finish();
    }
  }

  // Go: RaceGoroutineCreationStack
  private static void creationStack() throws Exception {
    V v = new V();
    int done = Go.next();
    Threads.Worker worker =
        Threads.start(
            () -> {
              v.x = Witness.here(1); // race[RaceGoroutineCreationStack]: write V.x
              Rendezvous.signal(done);
            });
    Rendezvous.await(done);
    v.x = Witness.here(2); // race[RaceGoroutineCreationStack]: write V.x
    worker.finish();
  }

  // Go: RaceAfterFunc3
  private static void after() throws Exception {
    V v = new V();
    int ran = Go.next();
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    executor.schedule(
        () -> {
          v.x = 1; // race[RaceAfterFunc3]: write V.x
          Rendezvous.signal(ran);
        },
        1,
        TimeUnit.MILLISECONDS);
    Rendezvous.await(ran);
    v.x = 2; // race[RaceAfterFunc3]: write V.x
    executor.shutdownNow();
  }
}
