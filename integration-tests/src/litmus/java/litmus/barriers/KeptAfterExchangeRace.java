package litmus.barriers;

import java.util.concurrent.Exchanger;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Who goes on to write an object he has exchanged away races with its new owner (javadoc of
 * Exchanger).
 */
public final class KeptAfterExchangeRace {
  int value;

  public static void main(String[] args) throws Exception {
    Exchanger<KeptAfterExchangeRace> exchanger = new Exchanger<>();
    Threads.run(
        () -> {
          KeptAfterExchangeRace mine = new KeptAfterExchangeRace();
          exchanger.exchange(mine);
          mine.value = 1; // race[v]: write KeptAfterExchangeRace.value
          Rendezvous.signal(1);
        },
        () -> {
          KeptAfterExchangeRace got = exchanger.exchange(new KeptAfterExchangeRace());
          Rendezvous.await(1);
          got.value = 2; // race[v]: write KeptAfterExchangeRace.value
        });
  }
}
