package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.COLLECTION;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.LOCK;

/**
 * References that the program enqueues itself, and those that the collector enqueues: it comes
 * after every reachability fence of the object, and of others, for it cannot be asked which it was.
 * Finalizers and cleaning actions are hooked inside the JDK.
 */
final class References extends Family {
  private static final String PACKAGE = "java.lang.ref, Memory Consistency Properties: ";

  References() {
    type("java.lang.ref.Reference")
        .cite("not in java.lang.ref, but caches of locks rely on it: the last unlock comes before")
        .on("get", collectedLocks().whenFalse())
        .cite(PACKAGE + "the enqueueing of a reference happens-before its removal from the queue")
        .on("enqueue", release(END))
        .cite(PACKAGE + "reachabilityFence happens-before the collector clears any reference")
        .on("reachabilityFence", release(COLLECTION).of(Key.COLLECTOR));
    type("java.lang.ref.ReferenceQueue")
        .cite(PACKAGE + "the enqueueing of a reference happens-before its removal from the queue")
        .on("poll", removed(), collected(), collectedLocks().whenTrue())
        .on("remove", removed(), collected(), collectedLocks().whenTrue());
  }

  private static Effect removed() {
    return acquire(END).of(Key.RESULT).whenTrue();
  }

  private static Effect collected() {
    return acquire(COLLECTION).of(Key.COLLECTOR).whenTrue();
  }

  private static Effect collectedLocks() {
    return acquire(LOCK).of(Key.COLLECTED_LOCKS);
  }
}
