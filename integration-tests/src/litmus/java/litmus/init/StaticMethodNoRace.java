package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** A call of a static method is a use of its class (JLS 12.4.1). */
public final class StaticMethodNoRace {
  static final class Holder {
    private static int[] table = build();

    static int sum() {
      int sum = 0;
      for (int element : table) {
        sum += element;
      }
      return sum;
    }

    private static int[] build() {
      int[] built = new int[10];
      for (int i = 0; i < built.length; i++) {
        built[i] = i;
      }
      return built;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Holder.sum() == 45;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Holder.sum() == 45;
        });
  }
}
