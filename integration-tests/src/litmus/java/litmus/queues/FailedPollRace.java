package litmus.queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A poll that finds nothing, and an offer that is refused, order nothing (javadoc of
 * BlockingQueue).
 */
public final class FailedPollRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedPollRace shared = new FailedPollRace();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    Threads.run(
        () -> {
          queue.put("element");
          assert queue.take().equals("element");
          shared.value = 1; // race[v]: write FailedPollRace.value
          assert queue.poll() == null;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert queue.poll() == null;
          shared.value = 2; // race[v]: write FailedPollRace.value
        });
    // diagnosis[v]: none
  }
}
