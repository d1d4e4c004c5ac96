package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The end of a class's initialization is before the first use of the class by another thread (JLS
 * 12.4.2, steps 1 to 10).
 */
public final class StaticFieldsNoRace {
  static final class Holder {
    static int number = Integer.getInteger("litmus.number", 7);
    static String text = "t" + number;
    static int[] array = {1, 2, number};
    static long wide;

    static {
      wide = array.length;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Holder.number == 7;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Holder.number == 7;
          assert Holder.text.equals("t7");
          assert Holder.array[2] == 7;
          assert Holder.wide == 3;
        });
  }
}
