package io.photofinish.cli;

import java.io.IOException;
import java.util.Locale;

/** Which of our standard streams a person looks at. */
final class Terminal {

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private Terminal() {}

  static boolean isOut() {
    return isTerminal(1);
  }

  static boolean isErr() {
    return isTerminal(2);
  }

  /** Asks {@code test -t}: before Java 22 a console says nothing of a single stream. */
  private static boolean isTerminal(int descriptor) {
    if (WINDOWS) {
      return System.console() != null;
    }
    try {
      return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
              .inheritIO()
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
