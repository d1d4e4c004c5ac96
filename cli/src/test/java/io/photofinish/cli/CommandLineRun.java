package io.photofinish.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CommandLine line =
        Photofinish.commandLine(bytes).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = line.execute(CommandArguments.keepAtSigns(args));
    String written = bytes.toString(StandardCharsets.UTF_8);
    return new CommandLineRun(exit, out + written, err.toString());
  }
}
