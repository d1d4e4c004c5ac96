package io.photofinish.cli;

import io.photofinish.report.Printable;
import java.util.List;
import picocli.CommandLine;

/** How commands talk to the user. */
final class Console {

  /** More complaints than this say no more. */
  private static final int MAX_COMPLAINTS = 20;

  private Console() {}

  /** Says on standard error, in one line, what went wrong. */
  static void complain(CommandLine command, String message) {
    command.getErr().println("photofinish: " + Printable.of(message));
    command.getErr().flush();
  }

  /** Says what went wrong, one line each; of very many only the first, and how many more. */
  static void complain(CommandLine command, List<String> messages) {
    for (String message : messages.subList(0, Math.min(messages.size(), MAX_COMPLAINTS))) {
      complain(command, message);
    }
    if (messages.size() > MAX_COMPLAINTS) {
      complain(command, "and " + (messages.size() - MAX_COMPLAINTS) + " more of this kind");
    }
  }

  /** Whether the environment allows colours: not if {@code NO_COLOR} is set. */
  static boolean colored() {
    return System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Tells of long work on a terminal. */
  static Progress progress(CommandLine command) {
    return new Progress(command.getErr(), Terminal.isErr());
  }
}
