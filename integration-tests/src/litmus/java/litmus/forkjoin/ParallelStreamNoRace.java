package litmus.forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The source is before the lambdas of a parallel stream, and they are before its result
 * (java.util.stream).
 */
public final class ParallelStreamNoRace {
  static final class Cell {
    int value;
  }

  public static void main(String[] args) throws Exception {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Cell cell = new Cell();
      cell.value = i;
      cells.add(cell);
    }
    int sum = cells.parallelStream().mapToInt(cell -> cell.value++).sum();
    assert sum == 499 * 250;
    cells.parallelStream().forEach(cell -> cell.value++);
    for (int i = 0; i < 500; i++) {
      assert cells.get(i).value == i + 2;
    }
    int[] squares = IntStream.range(0, 1_000).parallel().map(i -> i * i).toArray();
    assert squares[30] == 900;
  }
}
