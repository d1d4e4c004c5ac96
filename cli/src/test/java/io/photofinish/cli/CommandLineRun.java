package io.photofinish.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command did.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandLineRun(int exit, String out, String err) {

  static CommandLineRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Photofinish.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = line.execute(CommandArguments.keepAtSigns(args));
    return new CommandLineRun(exit, out.toString(), err.toString());
  }
}
