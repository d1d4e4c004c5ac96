package litmus.executors;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A task is before the take of its future (javadoc of CompletionService, memory consistency
 * effects).
 */
public final class CompletionServiceNoRace {
  static final class Cell {
    int value;
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletionService<Cell> service = new ExecutorCompletionService<>(pool);
    for (int i = 0; i < 10; i++) {
      Cell cell = new Cell();
      cell.value = i;
      service.submit(
          () -> {
            cell.value++;
            return cell;
          });
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += service.take().get().value++;
    }
    assert sum == 55;
    pool.shutdown();
  }
}
