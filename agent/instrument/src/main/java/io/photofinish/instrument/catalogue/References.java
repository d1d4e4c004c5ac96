package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.END;

/**
 * References that the program enqueues itself; those that the collector enqueues come from no
 * thread of the program.
 */
final class References extends Family {
  References() {
    type("java.lang.ref.Reference")
        .cite("java.lang.ref, Memory Consistency: enqueueing happens-before removal from the queue")
        .on("enqueue", release(END))
        .on("clear", release(END));
    type("java.lang.ref.ReferenceQueue")
        .cite("java.lang.ref, Memory Consistency: enqueueing happens-before removal from the queue")
        .on("poll", acquire(END).of(Key.RESULT).whenTrue())
        .on("remove", acquire(END).of(Key.RESULT).whenTrue());
  }
}
