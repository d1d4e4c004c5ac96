package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An inner class reaches the fields of its outer object, and its nest mates those of each other
 * (JLS 8.1.3, 6.6.1).
 */
public final class InnerClassRace {
  private int value;
  private static int count;

  final class Inner {
    private int own;

    void write() {
      value = 1; // race[v]: write InnerClassRace.value
      count = 1; // race[c]: write InnerClassRace.count
      own = 1; // race[o]: write Inner.own
    }
  }

  public static void main(String[] args) throws Exception {
    InnerClassRace outer = new InnerClassRace();
    Inner inner = outer.new Inner();
    Threads.run(
        () -> {
          inner.write();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          outer.value++; // race[v]: read InnerClassRace.value, write InnerClassRace.value
          count++; // race[c]: read InnerClassRace.count, write InnerClassRace.count
          inner.own++; // race[o]: read Inner.own, write Inner.own
        });
  }
}
