package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A thread whose stack runs out anywhere in the engine leaves nothing locked. In a JVM of its own,
 * interpreted: intrinsics are calls there, and need stack too.
 */
class StackOverflowTest {
  @Test
  void nothingStaysLocked() throws IOException, InterruptedException {
    File log = new File("target/stack-overflow.log");
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-Xbootclasspath/a:" + classes,
                "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.vm.annotation=ALL-UNNAMED",
                Overflow.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("some lock stays held").isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(log).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Overflows the stack at many different depths of the engine. */
  static final class Overflow {
    private static final Fields FIELDS = new Fields(3);
    private static final ArrayShadow ARRAY = new ArrayShadow(30);
    private static final AtomicVariable ATOMIC = new AtomicVariable();
    private static final SyncClock CLOCK = new SyncClock();

    private Overflow() {}

    private static void access(Racer racer) {
      FIELDS.read(racer, 0);
      FIELDS.write(racer, 1);
      FIELDS.read(racer, 1);
      FIELDS.atomicRead(racer, 2);
      ARRAY.read(racer, 3, 1);
      ARRAY.write(racer, 4, 1);
      ATOMIC.write(racer, 1);
      ATOMIC.plainRead(racer, 1);
      racer.releaseJoin(CLOCK);
      racer.acquire(CLOCK);
      racer.release(CLOCK);
    }

    private static void descend(Racer racer, int bottom) {
      if (bottom > 0) {
        descend(racer, bottom - 1);
      } else {
        deepen(racer, 0, 0, 0);
      }
    }

    /** Overflows in the calls below, from every frame that is deep enough on the way back. */
    private static void deepen(Racer racer, long a, long b, int depth) {
      if (depth < Integer.MAX_VALUE) {
        try {
          deepen(racer, b, a, depth + 1);
        } catch (StackOverflowError e) {
          access(racer);
          throw e;
        }
      }
    }

    /** Exits with 0 once another thread has got through. */
    public static void main(String[] args) throws InterruptedException {
      Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
      access(Racer.started(slots));
      for (int i = 0; i < 20; i++) {
        int bottom = i;
        Thread thread =
            new Thread(
                null,
                () -> {
                  Racer racer = Racer.started(slots);
                  try {
                    descend(racer, bottom);
                  } catch (StackOverflowError e) {
                    // What it is for.
                  }
                },
                "overflow",
                256 << 10);
        thread.start();
        thread.join();
        access(Racer.started(slots));
      }
    }
  }
}
