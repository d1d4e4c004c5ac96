package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Final fields reached through a racy reference are seen as the constructor left them (JLS 17.5):
 * only the reference races.
 */
public final class RacyReferenceRace {
  static Point point;

  static final class Point {
    final int x;
    final int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          point = new Point(1, 2); // race[v]: write RacyReferenceRace.point
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Point seen = point; // race[v]: read RacyReferenceRace.point
          assert seen.x == 1 && seen.y == 2;
        });
  }
}
