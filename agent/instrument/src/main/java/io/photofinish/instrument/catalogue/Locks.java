package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.enter;
import static io.photofinish.instrument.catalogue.Effect.exit;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.LOCK;
import static io.photofinish.runtime.SyncRole.READ;

import io.photofinish.runtime.SyncAction;

/** java.util.concurrent.locks, and {@code Object.wait}. */
final class Locks extends Family {
  private static final String PACKAGE = "java.util.concurrent.locks.";

  Locks() {
    // notify and notifyAll order nothing: what the waiter learns, it learns from the monitor.
    type("java.lang.Object")
        .cite("JLS 17.2.1, 17.4.4: wait unlocks the monitor and locks it again, interrupted or not")
        .on("wait", release(LOCK).of(Key.MONITOR), acquire(LOCK).of(Key.MONITOR).evenWhenThrown());

    type(PACKAGE + "Lock")
        .cite("Lock, Memory Synchronization: as the built-in monitor lock")
        .on("lock", enter(LOCK))
        .on("lockInterruptibly", enter(LOCK))
        .on("tryLock", enter(LOCK).whenTrue())
        .on("unlock", exit(LOCK));

    type(PACKAGE + "Condition")
        .cite("Condition: the lock is released by await and re-acquired before it returns")
        .on("await", giveBack(), takeAgain())
        .on("awaitNanos", giveBack(), takeAgain())
        .on("awaitUntil", giveBack(), takeAgain())
        .on("awaitUninterruptibly", giveBack(), takeAgain());

    // A reader learns from writers only, a writer from both.
    type(PACKAGE + "ReentrantReadWriteLock$ReadLock")
        .cite("ReadWriteLock: a thread that acquires the read lock sees all updates of writers")
        .on("lock", enterShared())
        .on("lockInterruptibly", enterShared())
        .on("tryLock", enterShared().whenTrue())
        .on("unlock", exitShared());
    type(PACKAGE + "ReentrantReadWriteLock$WriteLock")
        .cite("ReadWriteLock: the write lock is exclusive")
        .on("lock", enter(LOCK), acquireShared())
        .on("lockInterruptibly", enter(LOCK), acquireShared())
        .on("tryLock", enter(LOCK).whenTrue(), acquireShared().whenTrue())
        .on("unlock", exit(LOCK));

    stamped();
    queuedSynchronizer(PACKAGE + "AbstractQueuedSynchronizer");
    queuedSynchronizer(PACKAGE + "AbstractQueuedLongSynchronizer");
  }

  private void stamped() {
    type(PACKAGE + "StampedLock")
        .cite("StampedLock, Memory Synchronization: as monitors; optimistic reads by validate")
        .on("writeLock", enter(LOCK), acquireShared())
        .on("writeLockInterruptibly", enter(LOCK), acquireShared())
        .on("tryWriteLock", enter(LOCK).whenTrue(), acquireShared().whenTrue())
        .on("unlockWrite", exit(LOCK))
        .on("tryUnlockWrite", exit(LOCK))
        .on("readLock", acquire(LOCK))
        .on("readLockInterruptibly", acquire(LOCK))
        .on("tryReadLock", acquire(LOCK).whenTrue())
        .on("unlockRead", release(READ))
        .on("tryUnlockRead", release(READ))
        .on("unlock", exitWrite(), exitRead())
        .on("tryConvertToWriteLock", acquire(LOCK).whenTrue(), acquire(READ).whenTrue())
        .on("tryConvertToReadLock", exitWrite(), acquire(LOCK).whenTrue())
        .on("tryConvertToOptimisticRead", exitWrite(), exitRead(), acquire(LOCK).whenTrue())
        .on("tryOptimisticRead", acquire(LOCK).whenTrue())
        .on("validate", acquire(LOCK).whenTrue());
    type(PACKAGE + "StampedLock$ReadLockView")
        .cite("StampedLock.asReadLock: lock is readLock, unlock is unlockRead")
        .on("lock", enterShared())
        .on("lockInterruptibly", enterShared())
        .on("tryLock", enterShared().whenTrue())
        .on("unlock", exitShared());
    type(PACKAGE + "StampedLock$WriteLockView")
        .cite("StampedLock.asWriteLock: lock is writeLock, unlock is unlockWrite")
        .on("lock", enter(LOCK), acquireShared())
        .on("lockInterruptibly", enter(LOCK), acquireShared())
        .on("tryLock", enter(LOCK).whenTrue(), acquireShared().whenTrue())
        .on("unlock", exit(LOCK));
  }

  /** The calls that a synchronizer written by the application makes of its own base class. */
  private void queuedSynchronizer(String type) {
    type(type)
        .cite(
            "AbstractQueuedSynchronizer: release and acquire, and a state with volatile semantics")
        .on("acquire", acquire(LOCK))
        .on("acquireInterruptibly", acquire(LOCK))
        .on("tryAcquireNanos", acquire(LOCK).whenTrue())
        .on("acquireShared", acquire(LOCK))
        .on("acquireSharedInterruptibly", acquire(LOCK))
        .on("tryAcquireSharedNanos", acquire(LOCK).whenTrue())
        .on("release", release(LOCK))
        .on("releaseShared", release(LOCK))
        .on("getState", acquire(LOCK))
        .on("setState", release(LOCK))
        .on("compareAndSetState", release(LOCK), acquire(LOCK));
  }

  private static Effect exitWrite() {
    return exit(LOCK).when(SyncAction.WHEN_WRITE_LOCKED);
  }

  private static Effect exitRead() {
    return release(READ).when(SyncAction.WHEN_NOT_WRITE_LOCKED);
  }

  private static Effect giveBack() {
    return release(LOCK).of(Key.LOCK);
  }

  private static Effect takeAgain() {
    return acquire(LOCK).of(Key.LOCK).evenWhenThrown();
  }

  private static Effect acquireShared() {
    return acquire(READ).of(Key.LOCK);
  }

  /** A shared hold is not one that excludes others, so reports must not call it a lock held. */
  private static Effect enterShared() {
    return acquire(LOCK).of(Key.LOCK);
  }

  private static Effect exitShared() {
    return release(READ).of(Key.LOCK);
  }
}
