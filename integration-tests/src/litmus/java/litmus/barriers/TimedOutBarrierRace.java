package litmus.barriers;

import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Waits that time out order nothing (javadoc of Phaser.awaitAdvanceInterruptibly,
 * Exchanger.exchange).
 */
public final class TimedOutBarrierRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutBarrierRace shared = new TimedOutBarrierRace();
    Phaser phaser = new Phaser(2);
    Exchanger<String> exchanger = new Exchanger<>();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write TimedOutBarrierRace.value
          phaser.arrive();
          try {
            exchanger.exchange("mine", 1, TimeUnit.MILLISECONDS);
            throw new AssertionError("nobody is there");
          } catch (TimeoutException expected) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          try {
            phaser.awaitAdvanceInterruptibly(0, 1, TimeUnit.MILLISECONDS);
            throw new AssertionError("one party is missing");
          } catch (TimeoutException expected) {
            shared.value = 2; // race[v]: write TimedOutBarrierRace.value
          }
        });
  }
}
