package io.photofinish.cli;

import java.io.IOException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "photofinish",
    description = "Finds data races in programs on the JVM.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = GenerateCompletion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:failure, such as a file that cannot be read, or only in part",
      " 2:wrong usage",
      "66:data races were found (the agent's exitcode, passed on by run)",
    },
    footerHeading = "%n",
    footer = "An argument @FILE stands for the arguments in FILE.")
public final class Photofinish {

  private Photofinish() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(CommandArguments.keepAtSigns(args)));
  }

  /** The command line with all its commands. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Photofinish());
    line.addSubcommand(RunCommand.commandLine());
    line.addSubcommand(ViewCommand.commandLine());
    line.addSubcommand(DoctorCommand.commandLine());
    line.addSubcommand(DemoCommand.commandLine());
    line.setParameterExceptionHandler((e, args) -> usage(e));
    line.setExecutionExceptionHandler((e, command, result) -> failure(e, command));
    return line;
  }

  private static int usage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    Console.complain(command, e.getMessage() + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  private static int failure(Exception e, CommandLine command) throws Exception {
    if (e instanceof IOException || e instanceof CommandException) {
      Console.complain(command, String.valueOf(e.getMessage()));
      return ExitCode.SOFTWARE;
    }
    throw e;
  }
}
