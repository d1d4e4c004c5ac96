package io.photofinish.cli;

import io.photofinish.report.options.FileTrouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
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
      "66:data races were found (run, diff, analyze)",
    },
    footerHeading = "%n",
    footer = "An argument @FILE stands for the arguments in FILE.")
public final class Photofinish {

  /** The exit code that tells of races. */
  static final int RACES = 66;

  private Photofinish() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    try {
      System.exit(commandLine(out).execute(CommandArguments.keepAtSigns(args)));
    } catch (OutOfMemoryError e) {
      System.err.println("photofinish: out of memory: give it more with java -Xmx4g -jar ...");
      System.exit(ExitCode.SOFTWARE);
    }
  }

  /**
   * The command line with all its commands.
   *
   * @param standardOut where commands write files to that are not to be named, byte for byte
   */
  static CommandLine commandLine(OutputStream standardOut) {
    CommandLine line = new CommandLine(new Photofinish());
    line.addSubcommand(RunCommand.commandLine());
    line.addSubcommand(AttachCommand.commandLine());
    line.addSubcommand(SampleCommand.commandLine());
    line.addSubcommand(ViewCommand.commandLine());
    line.addSubcommand(DiffCommand.commandLine());
    line.addSubcommand(MergeCommand.commandLine(standardOut));
    line.addSubcommand(ConvertCommand.commandLine(standardOut));
    line.addSubcommand(SuppressCommand.commandLine());
    line.addSubcommand(AnalyzeCommand.commandLine());
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
    if (e instanceof FileSystemException file && file.getFile() != null) {
      Console.complain(command, file.getFile() + ": " + FileTrouble.describe(file));
    } else if (e instanceof IOException || e instanceof CommandException) {
      Console.complain(command, String.valueOf(e.getMessage()));
    } else {
      throw e;
    }
    return ExitCode.SOFTWARE;
  }
}
