package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** Each volatile write is before every subsequent read, not only the last one (JLS 17.4.4). */
public final class AccumulatingNoRace {
  volatile int flag;
  int one;
  int other;

  public static void main(String[] args) throws Exception {
    AccumulatingNoRace shared = new AccumulatingNoRace();
    Threads.run(
        () -> {
          shared.one = 1;
          shared.flag = 1;
          Rendezvous.signal(1);
        },
        () -> {
          shared.other = 1;
          Rendezvous.await(1);
          shared.flag = 2;
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          if (shared.flag == 2) {
            shared.one++;
            shared.other++;
          }
        });
  }
}
