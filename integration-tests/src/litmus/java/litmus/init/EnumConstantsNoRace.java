package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** Enum constants and what they hold are made by the class initializer (JLS 8.9.3, 12.4.2). */
public final class EnumConstantsNoRace {
  enum Planet {
    MERCURY(1),
    VENUS(2);

    int weight;
    final int[] moons;

    Planet(int weight) {
      this.weight = weight;
      this.moons = new int[] {weight};
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Planet.VENUS.weight == 2;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Planet.VENUS.weight == 2 && Planet.VENUS.moons[0] == 2;
          assert Planet.values().length == 2;
          assert Planet.valueOf("MERCURY").weight == 1;
        });
  }
}
