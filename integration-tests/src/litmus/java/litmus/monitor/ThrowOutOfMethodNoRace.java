package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A synchronized method that completes abruptly unlocks its monitor (JLS 8.4.3.6). */
public final class ThrowOutOfMethodNoRace {
  static int perClass;
  int value;

  synchronized void fail(int[] empty) {
    value++;
    empty[0] = 1;
  }

  static synchronized void failStatic() {
    perClass++;
    Integer.parseInt("not a number");
  }

  public static void main(String[] args) throws Exception {
    ThrowOutOfMethodNoRace shared = new ThrowOutOfMethodNoRace();
    Threads.run(
        () -> {
          try {
            shared.fail(new int[0]);
          } catch (ArrayIndexOutOfBoundsException e) {
            value(shared);
          }
          try {
            failStatic();
          } catch (NumberFormatException e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          value(shared);
          synchronized (ThrowOutOfMethodNoRace.class) {
            perClass++;
          }
        });
  }

  private static int value(ThrowOutOfMethodNoRace shared) {
    synchronized (shared) {
      return shared.value;
    }
  }
}
