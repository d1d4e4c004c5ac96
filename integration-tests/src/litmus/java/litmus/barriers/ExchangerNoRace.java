package litmus.barriers;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import litmus.Threads;

/** Actions before exchange happen-before those after the partner's (javadoc of Exchanger). */
public final class ExchangerNoRace {
  static final class Cell {
    int value;
  }

  public static void main(String[] args) throws Exception {
    Exchanger<Cell> exchanger = new Exchanger<>();
    Threads.run(
        () -> {
          Cell cell = new Cell();
          for (int i = 0; i < 50; i++) {
            cell.value++;
            cell = exchanger.exchange(cell);
          }
        },
        () -> {
          Cell cell = new Cell();
          for (int i = 0; i < 50; i++) {
            cell.value++;
            cell = exchanger.exchange(cell, 30, TimeUnit.SECONDS);
          }
        });
  }
}
