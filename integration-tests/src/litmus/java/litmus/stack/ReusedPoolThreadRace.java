package litmus.stack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import litmus.Rendezvous;
import litmus.Witness;

/** A pool thread that has run other tasks before, one of which failed. */
public final class ReusedPoolThreadRace {
  int value;

  void write() {
    value = Witness.here(1); // race[v]: write ReusedPoolThreadRace.value
  }

  void nested(int depth) {
    if (depth == 0) {
      write();
    } else {
      nested(depth - 1);
    }
  }

  public static void main(String[] args) throws Exception {
    ReusedPoolThreadRace shared = new ReusedPoolThreadRace();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    for (int i = 0; i < 20; i++) {
      int depth = i;
      pool.execute(() -> new ReusedPoolThreadRace().nested(depth % 5));
    }
    pool.submit(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    pool.execute(
        () -> {
          shared.nested(3);
          Rendezvous.signal(1);
        });
    Rendezvous.await(1);
    shared.nested(2);
    pool.shutdown();
  }
}
