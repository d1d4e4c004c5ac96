package io.photofinish.cli;

import io.photofinish.report.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** How commands talk to the user. */
final class Console {

  private Console() {}

  /** Says on standard error, in one line, what went wrong. */
  static void complain(CommandLine command, String message) {
    command.getErr().println("photofinish: " + Printable.of(message));
    command.getErr().flush();
  }

  /** Whether to use colours: on a terminal, unless {@code NO_COLOR} is set. */
  static boolean colored() {
    return Ansi.AUTO.enabled();
  }
}
