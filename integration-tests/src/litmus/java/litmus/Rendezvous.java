package litmus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Orders threads in time without ordering them by happens-before. A signal is a file that appears;
 * waiting is asking the file system until it is there. No Java memory action is shared between the
 * two threads (JLS 17.4.2 knows external actions, and they order nothing between threads).
 *
 * <p>The directory is in a final static of a class that the driver initializes before a program
 * starts: the edge of class initialization (JLS 12.4.2) reaches back no further than that.
 */
public final class Rendezvous {
  private static final long TIMEOUT_NANOS = 20_000_000_000L;

  private static final File DIRECTORY = createDirectory();

  private Rendezvous() {}

  /** Marks that {@code step} has been reached. */
  public static void signal(int step) {
    try {
      file(step).createNewFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns some time after {@link #signal} of the same step. */
  public static void await(int step) {
    long start = System.nanoTime();
    File file = file(step);
    while (!file.exists()) {
      if (System.nanoTime() - start > TIMEOUT_NANOS) {
        throw new IllegalStateException("step " + step + " was never signalled");
      }
      pause(1);
    }
  }

  /** Forgets all steps, for a program that shares this class with one before it. */
  static void clear() {
    File[] steps = DIRECTORY.listFiles();
    for (File step : steps == null ? new File[0] : steps) {
      step.delete();
    }
  }

  /** Whether {@code step} has been signalled. */
  public static boolean reached(int step) {
    return file(step).exists();
  }

  /** Sleeps, through an interrupt too, whose flag it sets again. */
  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Thread.yield();
    }
  }

  private static File file(int step) {
    return new File(DIRECTORY, Integer.toString(step));
  }

  private static File createDirectory() {
    try {
      return Files.createTempDirectory("litmus").toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
