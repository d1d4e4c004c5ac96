package litmus.forkjoin;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Fork is before the task, the task before the return of join (javadoc of ForkJoinTask). */
public final class ForkJoinNoRace {
  static final class Sum extends RecursiveTask<Integer> {
    private final int[] array;
    private final int from;
    private final int to;

    Sum(int[] array, int from, int to) {
      this.array = array;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from <= 8) {
        int sum = 0;
        for (int i = from; i < to; i++) {
          sum += array[i]++;
        }
        return sum;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(array, from, middle);
      Sum right = new Sum(array, middle, to);
      left.fork();
      return right.compute() + left.join();
    }
  }

  public static void main(String[] args) throws Exception {
    int[] array = new int[1_000];
    Arrays.fill(array, 1);
    ForkJoinPool pool = new ForkJoinPool(4);
    assert pool.invoke(new Sum(array, 0, array.length)) == 1_000;
    assert array[999] == 2;
    assert pool.submit(new Sum(array, 0, array.length)).get() == 2_000;
    array[0]++;
    pool.shutdown();
  }
}
