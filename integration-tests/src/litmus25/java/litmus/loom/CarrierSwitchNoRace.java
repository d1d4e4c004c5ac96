package litmus.loom;

import litmus.Rendezvous;

/**
 * A virtual thread keeps its order when it goes on with another carrier after it has slept (JEP
 * 444).
 */
public final class CarrierSwitchNoRace {
  int value;
  private final Object lock = new Object();

  void increment() {
    synchronized (lock) {
      value++;
    }
  }

  public static void main(String[] args) throws Exception {
    CarrierSwitchNoRace shared = new CarrierSwitchNoRace();
    Thread[] threads = new Thread[50];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          Thread.startVirtualThread(
              () -> {
                int[] own = new int[1];
                for (int i = 0; i < 5; i++) {
                  own[0]++;
                  shared.increment();
                  Rendezvous.pause(1);
                  Thread.yield();
                }
                assert own[0] == 5;
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assert shared.value == 250;
  }
}
