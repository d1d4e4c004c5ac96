package litmus.go;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;

/** WaitGroup where it does not help: those who count down are not ordered among each other. */
public final class WaitGroupsRace {
  public static void main(String[] args) throws Exception {
    siblings();
    asMutex();
    afterDone();
    reuse();
  }

  // Go: RaceWaitGroup
  private static void siblings() throws Exception {
    V v = new V();
    CountDownLatch group = new CountDownLatch(2);
    Go.unordered(
        () -> {
          v.x = 1; // race[RaceWaitGroup]: write V.x
          group.countDown();
        },
        () -> {
          v.x = 2; // race[RaceWaitGroup]: write V.x
          group.countDown();
        });
    group.await();
    assert v.x == 2;
  }

  // Go: RaceWaitGroupAsMutex
  private static void asMutex() throws Exception {
    V v = new V();
    Phaser group = new Phaser();
    Go.unordered(
        () -> {
          group.register();
          v.x = 1; // race[RaceWaitGroupAsMutex]: write V.x
          group.arriveAndDeregister();
        },
        () -> {
          group.register();
          v.x = 2; // race[RaceWaitGroupAsMutex]: write V.x
          group.arriveAndDeregister();
        });
  }

  // Go: RaceWaitGroup2
  private static void afterDone() throws Exception {
    V v = new V();
    CountDownLatch group = new CountDownLatch(1);
    Go.unordered(
        () -> {
          group.countDown();
          v.x = 1; // race[RaceWaitGroup2]: write V.x
        },
        () -> {
          group.await();
          v.x = 2; // race[RaceWaitGroup2]: write V.x
        });
  }

  // Go: RaceWaitGroupReuse
  private static void reuse() throws Exception {
    V v = new V();
    Phaser group = new Phaser(1);
    Go.unordered(
        () -> {
          group.arrive();
          group.arrive();
          v.x = 1; // race[RaceWaitGroupReuse]: write V.x
        },
        () -> {
          group.awaitAdvance(0);
          group.awaitAdvance(1);
          v.x = 2; // race[RaceWaitGroupReuse]: write V.x
        });
  }
}
