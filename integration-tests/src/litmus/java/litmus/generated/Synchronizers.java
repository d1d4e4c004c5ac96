package litmus.generated;

import io.photofinish.api.HappensBefore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/** Hand-offs by objects that are made to order threads. */
final class Synchronizers {
  private Synchronizers() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.waiting(
            "CountDownLatch",
            () -> {
              CountDownLatch latch = new CountDownLatch(1);
              return Handoff.of(latch::countDown, latch::await);
            }),
        Kind.oneWay(
            "CountDownLatch.getCount",
            () -> {
              CountDownLatch latch = new CountDownLatch(1);
              return Handoff.of(latch::countDown, () -> Locks.require(latch.getCount() == 0));
            }),
        Kind.waiting(
            "Semaphore",
            () -> {
              Semaphore permits = new Semaphore(0);
              return Handoff.of(permits::release, permits::acquire);
            }),
        Kind.oneWay(
            "Semaphore.tryAcquire",
            () -> {
              Semaphore permits = new Semaphore(0);
              return Handoff.of(permits::release, () -> Locks.require(permits.tryAcquire()));
            }),
        Kind.waiting(
            "Phaser.arrive, awaitAdvance",
            () -> {
              Phaser phaser = new Phaser(1);
              return Handoff.of(phaser::arrive, () -> phaser.awaitAdvance(0));
            }),
        Kind.mutual(
            "Phaser.arriveAndAwaitAdvance",
            () -> {
              Phaser phaser = new Phaser(2);
              return Handoff.of(phaser::arriveAndAwaitAdvance, phaser::arriveAndAwaitAdvance);
            }),
        Kind.mutual(
            "CyclicBarrier",
            () -> {
              CyclicBarrier barrier = new CyclicBarrier(2);
              return Handoff.of(barrier::await, barrier::await);
            }),
        Kind.mutual(
            "Exchanger",
            () -> {
              Exchanger<Object> exchanger = new Exchanger<>();
              return Handoff.of(
                  () -> exchanger.exchange(new Object()), () -> exchanger.exchange(new Object()));
            }),
        Kind.oneWay(
            "HappensBefore",
            () -> {
              Object key = new Object();
              return Handoff.of(
                  () -> HappensBefore.happensBefore(key), () -> HappensBefore.happensAfter(key));
            }));
  }
}
