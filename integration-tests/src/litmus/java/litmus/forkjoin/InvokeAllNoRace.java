package litmus.forkjoin;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** All tasks are before the return of ForkJoinTask.invokeAll (its javadoc). */
public final class InvokeAllNoRace {
  int[] parts = new int[2];

  static final class Part extends RecursiveAction {
    private final int[] parts;
    private final int index;

    Part(int[] parts, int index) {
      this.parts = parts;
      this.index = index;
    }

    @Override
    protected void compute() {
      parts[index]++;
    }
  }

  static final class Both extends RecursiveAction {
    private final int[] parts;

    Both(int[] parts) {
      this.parts = parts;
    }

    @Override
    protected void compute() {
      for (int i = 0; i < 50; i++) {
        invokeAll(new Part(parts, 0), new Part(parts, 1));
        assert parts[0] == i + 1 && parts[1] == i + 1;
      }
    }
  }

  public static void main(String[] args) throws Exception {
    InvokeAllNoRace shared = new InvokeAllNoRace();
    ForkJoinPool.commonPool().invoke(new Both(shared.parts));
    assert shared.parts[0] == 50;
  }
}
