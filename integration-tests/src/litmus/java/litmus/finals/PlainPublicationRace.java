package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Without final fields a plain publication orders nothing: reference and fields race (JLS 17.5).
 */
public final class PlainPublicationRace {
  static Point point;

  static final class Point {
    int x;

    Point(int x) {
      this.x = x; // race[x]: write Point.x
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          point = new Point(1); // race[v]: write PlainPublicationRace.point
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Point seen = point; // race[v]: read PlainPublicationRace.point
          int x = seen.x; // race[x]: read Point.x
        });
  }
}
