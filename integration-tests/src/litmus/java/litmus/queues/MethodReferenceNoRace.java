package litmus.queues;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import litmus.Threads;

/** Method references to a queue are calls of it (JLS 15.13.3). */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    BlockingQueue<MethodReferenceNoRace> queue = new LinkedBlockingQueue<>();
    Consumer<MethodReferenceNoRace> add = queue::add;
    Callable<MethodReferenceNoRace> take = queue::take;
    Threads.run(
        () -> {
          MethodReferenceNoRace fresh = new MethodReferenceNoRace();
          fresh.value = 1;
          add.accept(fresh);
        },
        () -> {
          assert take.call().value++ == 1;
        });
  }
}
