package litmus.queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** To take one element orders nothing with who has put another one (javadoc of BlockingQueue). */
public final class OtherElementRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherElementRace shared = new OtherElementRace();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(8);
    Threads.run(
        () -> {
          queue.put("first");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write OtherElementRace.value
          queue.put("second");
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          assert queue.take().equals("first");
          shared.value = 2; // race[v]: write OtherElementRace.value
        });
  }
}
