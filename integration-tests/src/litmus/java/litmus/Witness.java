package litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Notes the stack that a {@link Throwable} sees at the caller, for comparison with the stack the
 * detector reports for an access on the same line.
 */
public final class Witness {
  private Witness() {}

  /** Notes the caller's stack and returns {@code value}, to be used in the access on that line. */
  public static int here(int value) {
    StackTraceElement[] frames = new Throwable().getStackTrace();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < frames.length; i++) {
      text.append(frames[i].getClassName()).append('\t');
      text.append(frames[i].getMethodName()).append('\t');
      text.append(frames[i].getFileName()).append('\t');
      text.append(frames[i].getLineNumber()).append('\n');
    }
    String directory = System.getProperty("litmus.witnesses");
    if (directory != null) {
      try {
        long name = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        Files.writeString(Path.of(directory, name + ".stack"), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return value;
  }
}
