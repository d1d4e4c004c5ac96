package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.runtime.SyncRole.END;
import static io.photofinish.runtime.SyncRole.INTERRUPT;

import io.photofinish.runtime.SyncAction;

/** What threads learn of each other; start and end themselves are hooked inside the JDK. */
final class Threads extends Family {
  Threads() {
    // A thread that has not ended has released nothing, so a join that timed out learns nothing.
    type("java.lang.Thread")
        .cite("JLS 17.4.4: the final action synchronizes-with any action that detects the end")
        .on("join()V", acquire(END))
        .on("join(J)V", acquire(END))
        .on("join(JI)V", acquire(END))
        .on("isAlive()Z", acquire(END).whenFalse())
        .on("getState", acquire(END).when(SyncAction.WHEN_TERMINATED))
        .cite("JLS 17.4.4: interrupt synchronizes-with any point that detects it")
        .on("interrupt()V", release(INTERRUPT))
        .on("isInterrupted()Z", acquire(INTERRUPT).whenTrue())
        .on("interrupted()Z", acquire(INTERRUPT).of(Key.CURRENT_THREAD).whenTrue())
        .since(19)
        .cite("JLS 17.4.4: the final action synchronizes-with any action that detects the end")
        .on("join(Ljava/time/Duration;)Z", acquire(END).whenTrue());
  }
}
