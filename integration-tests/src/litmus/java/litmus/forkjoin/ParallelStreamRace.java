package litmus.forkjoin;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import litmus.Rendezvous;

/** Lambdas of a parallel stream that share a variable race (java.util.stream, side-effects). */
public final class ParallelStreamRace {
  int count;

  public static void main(String[] args) throws Exception {
    ParallelStreamRace shared = new ParallelStreamRace();
    ForkJoinPool pool = new ForkJoinPool(2);
    pool.submit(
            () ->
                IntStream.range(0, 2)
                    .parallel()
                    .forEach(
                        i -> {
                          // race[v]: read ParallelStreamRace.count, write ParallelStreamRace.count
                          shared.count++;
                          Rendezvous.signal(i);
                          Rendezvous.await(1 - i);
                        }))
        .get();
    pool.shutdown();
  }
}
