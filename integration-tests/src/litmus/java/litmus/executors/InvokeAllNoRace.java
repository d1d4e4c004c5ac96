package litmus.executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All tasks are before the return of invokeAll and invokeAny's winner before its return (javadoc of
 * ExecutorService).
 */
public final class InvokeAllNoRace {
  final int[] parts = new int[4];

  public static void main(String[] args) throws Exception {
    InvokeAllNoRace shared = new InvokeAllNoRace();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int mine = i;
      tasks.add(() -> shared.parts[mine] = mine);
    }
    for (Future<Integer> done : pool.invokeAll(tasks)) {
      int result = done.get();
    }
    int sum = 0;
    for (int part : shared.parts) {
      sum += part;
    }
    assert sum == 6;
    int winner = pool.invokeAny(List.of(() -> ++shared.parts[0]));
    assert shared.parts[0] == 1 && winner == 1;
    pool.shutdown();
  }
}
