package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** Every object has a monitor, an array and a class too (JLS 17.1). */
public final class ArrayMonitorNoRace {
  int byArray;
  int byClass;
  int byString;

  public static void main(String[] args) throws Exception {
    ArrayMonitorNoRace shared = new ArrayMonitorNoRace();
    int[] array = new int[1];
    Threads.run(
        () -> {
          shared.touch(array);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.touch(array);
        });
  }

  private void touch(int[] array) {
    synchronized (array) {
      byArray++;
      array[0]++;
    }
    synchronized (int[].class) {
      byClass++;
    }
    synchronized ("litmus") {
      byString++;
    }
  }
}
