package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.insert;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.instrument.catalogue.Effect.remove;
import static io.photofinish.runtime.SyncRole.LOCK;

import io.photofinish.runtime.SyncAction;

/** Semaphores, latches, barriers, phasers, exchangers. */
final class Synchronizers extends Family {
  private static final String JUC = "java.util.concurrent.";

  Synchronizers() {
    type(JUC + "Semaphore")
        .cite("Semaphore: actions prior to release happen-before those following acquire")
        .on("acquire", acquire(LOCK))
        .on("acquireUninterruptibly", acquire(LOCK))
        .on("tryAcquire", acquire(LOCK).whenTrue())
        .on("drainPermits", acquire(LOCK).whenTrue())
        .on("release", release(LOCK));
    type(JUC + "CountDownLatch")
        .cite("CountDownLatch: actions prior to countDown happen-before a return from await")
        .on("countDown", release(LOCK))
        .on("await()V", acquire(LOCK))
        .on("await(JLjava/util/concurrent/TimeUnit;)Z", acquire(LOCK).whenTrue())
        .on("getCount", acquire(LOCK).whenFalse());
    // CyclicBarrier is hooked inside the JDK, where its generations are known.
    type(JUC + "Phaser")
        .cite("Phaser: actions prior to arrive happen-before those following awaitAdvance")
        .on("arrive", arrive())
        .on("arriveAndDeregister", arrive())
        .on("arriveAndAwaitAdvance", arrive(), advance())
        .on("awaitAdvance", advance())
        .on("awaitAdvanceInterruptibly", advance())
        .on("isTerminated", advance().whenTrue());
    type(JUC + "Exchanger")
        .cite("Exchanger: actions prior to exchange happen-before those of the other thread after")
        .on("exchange", insert(), remove().when(SyncAction.ALWAYS));
  }

  private static Effect arrive() {
    return release(LOCK).of(Key.PHASE);
  }

  private static Effect advance() {
    return acquire(LOCK).of(Key.PHASE);
  }
}
