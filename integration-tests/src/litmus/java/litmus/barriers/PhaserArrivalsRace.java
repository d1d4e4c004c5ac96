package litmus.barriers;

import java.util.concurrent.Phaser;
import litmus.Rendezvous;
import litmus.Threads;

/** Parties that only arrive are not ordered with each other. */
public final class PhaserArrivalsRace {
  int value;

  public static void main(String[] args) throws Exception {
    PhaserArrivalsRace shared = new PhaserArrivalsRace();
    Phaser phaser = new Phaser(3);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write PhaserArrivalsRace.value
          phaser.arrive();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          phaser.arrive();
          shared.value = 2; // race[v]: write PhaserArrivalsRace.value
        });
  }
}
