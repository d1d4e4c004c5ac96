package litmus.stack;

import java.util.stream.IntStream;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** A callback from a sequential stream. */
public final class StreamRace {
  int count;

  int visit(int number) {
    count = Witness.here(number); // race[v]: write StreamRace.count
    return number + 1;
  }

  public static void main(String[] args) throws Exception {
    StreamRace shared = new StreamRace();
    Threads.run(
        () -> {
          int sum = IntStream.range(0, 1).map(shared::visit).sum();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int max = IntStream.of(7).filter(i -> i > 3).map(i -> shared.visit(i)).max().getAsInt();
        });
  }
}
