package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.field;
import static io.photofinish.instrument.jdk.Operand.local;
import static io.photofinish.runtime.SyncRole.LOCK;

/** Barriers, whose actions run between the arrival of all and the return of any. */
final class BarrierRules extends JdkFamily {
  private static final String BARRIER = "java/util/concurrent/CyclicBarrier";
  private static final String RUN = "java/lang/Runnable.run";

  BarrierRules() {
    // A generation has a clock of its own: who arrives early for the next one must not be ordered
    // before who returns late from this one. It cannot change before this thread has arrived.
    Operand arriving = field(BARRIER, "generation", "L" + BARRIER + "$Generation;");
    Operand arrived = local(5);
    in(BARRIER)
        .cite("CyclicBarrier: actions prior to await happen-before the action, and those following")
        .entry("dowait", release(arriving, LOCK))
        .before("dowait", RUN, acquire(arrived, LOCK))
        .after("dowait", RUN, release(arrived, LOCK))
        .exit("dowait", acquire(arrived, LOCK));
    String phaser = "java/util/concurrent/Phaser";
    in(phaser)
        .cite("Phaser.onAdvance: upon arrival of the last party, before all others return")
        .before("doArrive", phaser + ".onAdvance", call("advancing", ofPhaser(phaser), THIS))
        .after("doArrive", phaser + ".onAdvance", call("advanced", ofPhaser(phaser), THIS))
        .before(
            "arriveAndAwaitAdvance",
            phaser + ".onAdvance",
            call("advancing", ofPhaser(phaser), THIS))
        .after(
            "arriveAndAwaitAdvance",
            phaser + ".onAdvance",
            call("advanced", ofPhaser(phaser), THIS));
  }

  private static String ofPhaser(String phaser) {
    return "(L" + phaser + ";)V";
  }
}
