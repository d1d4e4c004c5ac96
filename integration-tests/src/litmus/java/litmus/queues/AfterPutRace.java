package litmus.queues;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** Who goes on to write an element he has put races with who took it (javadoc of BlockingQueue). */
public final class AfterPutRace {
  int value;

  public static void main(String[] args) throws Exception {
    BlockingQueue<AfterPutRace> queue = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          AfterPutRace mine = new AfterPutRace();
          queue.put(mine);
          mine.value = 1; // race[v]: write AfterPutRace.value
          Rendezvous.signal(1);
        },
        () -> {
          AfterPutRace got = queue.take();
          Rendezvous.await(1);
          got.value = 2; // race[v]: write AfterPutRace.value
        });
  }
}
