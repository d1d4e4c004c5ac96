package litmus.volatiles;

import litmus.Threads;

/**
 * Volatile accesses are sequentially consistent: with Peterson's lock the critical sections are
 * ordered (JLS 17.4.3).
 */
public final class DekkerNoRace {
  volatile boolean want0;
  volatile boolean want1;
  volatile int turn;
  int value;

  public static void main(String[] args) throws Exception {
    DekkerNoRace shared = new DekkerNoRace();
    Threads.run(
        () -> {
          for (int i = 0; i < 300; i++) {
            shared.want0 = true;
            shared.turn = 1;
            while (shared.want1 && shared.turn == 1) {
              Thread.yield();
            }
            shared.value++;
            shared.want0 = false;
          }
        },
        () -> {
          for (int i = 0; i < 300; i++) {
            shared.want1 = true;
            shared.turn = 0;
            while (shared.want0 && shared.turn == 0) {
              Thread.yield();
            }
            shared.value++;
            shared.want1 = false;
          }
        });
    if (shared.value != 600) {
      throw new AssertionError(shared.value);
    }
  }
}
