package io.photofinish.runtime;

import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Data written by one thread and then read by another, with something in between that may order the
 * two. Only the data can race.
 */
final class Handover {
  private Handover() {}

  /**
   * What the first part does, after the write, orders it before the read that follows the second.
   */
  static void expectOrdered(Watched.Part first, Watched.Part second) throws Exception {
    assertThat(racesBetween(first, second)).isEmpty();
  }

  /** What the parts do orders nothing. */
  static void expectUnordered(Watched.Part first, Watched.Part second) throws Exception {
    assertThat(racesBetween(first, second)).hasSize(1);
  }

  private static List<RawRace> racesBetween(Watched.Part first, Watched.Part second)
      throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          first.run(ts);
        },
        ts -> {
          second.run(ts);
          cell.data(ts);
        });
    return races();
  }
}
