package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** A volatile read releases nothing: reader first, writer second (JLS 17.4.5). */
public final class ReadThenWriteRace {
  volatile int flag;
  int value;

  public static void main(String[] args) throws Exception {
    ReadThenWriteRace shared = new ReadThenWriteRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write ReadThenWriteRace.value
          int seen = shared.flag;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.flag = 1;
          int seen = shared.flag;
          shared.value = 2; // race[v]: write ReadThenWriteRace.value
        });
  }
}
