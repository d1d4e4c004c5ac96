package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A switch on an enum reads an array that the initializer of a synthetic class fills (JLS 12.4.2).
 */
public final class EnumSwitchNoRace {
  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  static int code(Colour colour) {
    switch (colour) {
      case RED:
        return 1;
      case GREEN:
        return 2;
      default:
        return 3;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert code(Colour.GREEN) == 2;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert code(Colour.RED) == 1 && code(Colour.BLUE) == 3;
        });
  }
}
