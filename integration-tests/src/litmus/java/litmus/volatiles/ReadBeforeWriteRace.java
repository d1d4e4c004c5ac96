package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** A volatile read that came before the write orders nothing (JLS 17.4.5). */
public final class ReadBeforeWriteRace {
  volatile int flag;
  int value;

  public static void main(String[] args) throws Exception {
    ReadBeforeWriteRace shared = new ReadBeforeWriteRace();
    Threads.run(
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write ReadBeforeWriteRace.value
          shared.flag = 1;
          Rendezvous.signal(2);
        },
        () -> {
          int seen = shared.flag;
          Rendezvous.signal(1);
          Rendezvous.await(2);
          shared.value = 2 + seen; // race[v]: write ReadBeforeWriteRace.value
        });
  }
}
