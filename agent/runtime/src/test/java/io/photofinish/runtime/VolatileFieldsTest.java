package io.photofinish.runtime;

import static io.photofinish.runtime.Watched.inParallel;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VolatileFieldsTest {
  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  @Test
  void nothingOrdersTwoThreadsByItself() throws Exception {
    Cell cell = new Cell();
    inTurn(ts -> cell.setData(1, ts), cell::data);
    assertThat(races()).hasSize(1);
  }

  @Test
  void writeIsOrderedBeforeTheReadThatSeesIt() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          cell.setReady(1, ts);
        },
        ts -> {
          assertThat(cell.ready(ts)).isEqualTo(1);
          cell.setData(2, ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void staticWriteIsOrderedBeforeTheReadThatSeesIt() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          Cell.setLatest(7, ts);
        },
        ts -> {
          assertThat(Cell.latest(ts)).isEqualTo(7);
          cell.setData(2, ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void everyEarlierWriteIsOrderedBeforeARead() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          cell.setReady(1, ts);
        },
        ts -> cell.setReady(2, ts),
        ts -> {
          assertThat(cell.ready(ts)).isEqualTo(2);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void accessAfterTheWriteIsNotOrdered() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setReady(1, ts);
          cell.setData(1, ts);
        },
        ts -> {
          cell.ready(ts);
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void anotherFieldGivesNoOrder() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          cell.setNext(cell, ts);
        },
        ts -> {
          cell.ready(ts);
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void readBeforeTheWriteGivesNoOrder() throws Exception {
    Cell cell = new Cell();
    inTurn(ts -> cell.setReady(5, ts)); // The state exists, so that the read is the quick one.
    Thread[] writer = new Thread[1];
    inTurn(
        ts -> {
          cell.ready(ts);
          assertThat(cell.ready(ts)).isEqualTo(5);
          writer[0] =
              new Thread(
                  () -> {
                    ThreadState other = Threads.current();
                    cell.setData(1, other);
                    cell.setReady(6, other);
                  });
          writer[0].start();
          writer[0].join();
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void valueLoadedBeforeAWriteIsReplacedByTheValueThatBelongsToTheClock() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setReady(1, ts);
          long token = Hooks.beginVolatileRead(cell, Cell.READY_SITE, ts, 0);
          int old = cell.ready;
          inTurn(
              other -> {
                cell.setData(1, other);
                cell.setReady(2, other);
              });
          int value = Hooks.endVolatileRead(old, cell, token, Cell.READY_SITE, ts, 0);
          assertThat(value).isEqualTo(2);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void valueThatIsOldIsNotKeptAndTeachesNothing() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setNext("old", ts);
          long token = Hooks.beginVolatileRead(cell, Cell.NEXT_SITE, ts, 0);
          Object old = cell.next;
          inTurn(
              other -> {
                cell.setData(1, other);
                cell.setNext("new", other);
              });
          assertThat(Hooks.keepVolatileRead(cell, old, token, Cell.NEXT_SITE, ts, 0)).isFalse();
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void valueThatTheFieldHasStillIsKeptWithItsClock() throws Exception {
    Cell cell = new Cell();
    inTurn(
        ts -> {
          cell.setReady(1, ts);
          long token = Hooks.beginVolatileRead(cell, Cell.READY_SITE, ts, 0);
          inTurn(
              other -> {
                cell.setData(1, other);
                cell.setReady(2, other);
              });
          int value = cell.ready;
          assertThat(Hooks.keepVolatileRead(cell, value, token, Cell.READY_SITE, ts, 0)).isTrue();
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void readDuringAWriteWaitsForItsEnd() throws Exception {
    Cell cell = new Cell();
    Thread[] reader = new Thread[1];
    int[] seen = new int[1];
    inTurn(
        ts -> {
          cell.setData(1, ts);
          Hooks.beginVolatileWrite(cell, Cell.READY_SITE, ts, 0);
          reader[0] =
              new Thread(
                  () -> {
                    ThreadState other = Threads.current();
                    seen[0] = cell.ready(other);
                    cell.data(other);
                  });
          reader[0].start();
          Thread.sleep(50);
          cell.ready = 3;
          Hooks.endVolatileWrite(ts);
          reader[0].join();
        });
    assertThat(seen[0]).isEqualTo(3);
    assertThat(races()).isEmpty();
  }

  @Test
  void writeWhoseEndNeverComesIsSettledByTheThreadsNextHook() throws Exception {
    Cell cell = new Cell();
    long stolen = Losses.STOLEN_LOCK.count();
    inTurn(
        ts -> {
          Hooks.beginVolatileWrite(cell, Cell.READY_SITE, ts, 0);
          cell.setNext(null, ts);
        },
        cell::ready);
    assertThat(Losses.STOLEN_LOCK.count()).isEqualTo(stolen);
  }

  @Test
  void writeThatNobodySettlesCostsTheNextOneASecondAndIsCounted() throws Exception {
    Cell cell = new Cell();
    long stolen = Losses.STOLEN_LOCK.count();
    inTurn(
        ts -> Hooks.beginVolatileWrite(cell, Cell.READY_SITE, ts, 0),
        ts -> cell.setReady(1, ts),
        ts -> assertThat(cell.ready(ts)).isEqualTo(1));
    assertThat(Losses.STOLEN_LOCK.count()).isEqualTo(stolen + 1);
  }

  @Test
  void nullReceiversAreTheInstructionsToReject() {
    ThreadState ts = Threads.current();
    assertThat(Hooks.beginVolatileRead(null, Cell.READY_SITE, ts, 0)).isZero();
    Hooks.beginVolatileWrite(null, Cell.READY_SITE, ts, 0);
    assertThat(ts.pending).isNull();
    assertThat(races()).isEmpty();
  }

  @Test
  void handOverUnderLoadIsNeverReported() throws Exception {
    Cell there = new Cell();
    Cell back = new Cell();
    inParallel(
        ts -> {
          for (int i = 1; i <= 20_000; i++) {
            there.setData(i, ts);
            there.setReady(i, ts);
            back.awaitReady(i, ts);
            assertThat(back.data(ts)).isEqualTo(-i);
          }
        },
        ts -> {
          for (int i = 1; i <= 20_000; i++) {
            there.awaitReady(i, ts);
            assertThat(there.data(ts)).isEqualTo(i);
            back.setData(-i, ts);
            back.setReady(i, ts);
          }
        });
    assertThat(races()).isEmpty();
  }
}
