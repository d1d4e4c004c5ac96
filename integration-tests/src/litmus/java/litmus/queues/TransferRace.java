package litmus.queues;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** Who puts, other than by transfer, is not ordered after who takes (javadoc of TransferQueue). */
public final class TransferRace {
  int value;

  public static void main(String[] args) throws Exception {
    TransferRace shared = new TransferRace();
    TransferQueue<String> queue = new LinkedTransferQueue<>();
    queue.put("first");
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write TransferRace.value
          queue.take();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          queue.put("second");
          assert queue.hasWaitingConsumer() == false;
          shared.value = 2; // race[v]: write TransferRace.value
        });
  }
}
