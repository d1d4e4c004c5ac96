package litmus.forkjoin;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import litmus.Rendezvous;

/** Two forked tasks are not ordered before they are joined (javadoc of ForkJoinTask). */
public final class SiblingsRace {
  int value;

  static final class Write extends RecursiveAction {
    private final SiblingsRace shared;
    private final int step;

    Write(SiblingsRace shared, int step) {
      this.shared = shared;
      this.step = step;
    }

    @Override
    protected void compute() {
      if (step == 2) {
        Rendezvous.await(1);
      }
      shared.value = step; // race[v]: write SiblingsRace.value
      Rendezvous.signal(step);
      if (step == 1) {
        Rendezvous.await(2);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    SiblingsRace shared = new SiblingsRace();
    ForkJoinPool pool = new ForkJoinPool(3);
    ForkJoinTask<Void> one = pool.submit(new Write(shared, 1));
    ForkJoinTask<Void> other = pool.submit(new Write(shared, 2));
    one.get();
    other.get();
    pool.shutdown();
  }
}
