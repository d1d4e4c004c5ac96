package litmus.barriers;

import java.util.concurrent.Phaser;
import litmus.Threads;

/**
 * Actions before arrive happen-before a return from awaitAdvance of that phase
 * (java.util.concurrent, memory consistency properties).
 */
public final class PhaserNoRace {
  int one;
  int other;

  public static void main(String[] args) throws Exception {
    PhaserNoRace shared = new PhaserNoRace();
    Phaser phaser = new Phaser(3);
    Threads.run(
        () -> {
          shared.one = 1;
          int phase = phaser.arrive();
        },
        () -> {
          shared.other = 1;
          phaser.arriveAndDeregister();
        },
        () -> {
          phaser.arriveAndAwaitAdvance();
          shared.one++;
          shared.other++;
        });
    assert phaser.awaitAdvance(0) == 1;
  }
}
