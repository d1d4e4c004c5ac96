package io.photofinish.cli;

import io.photofinish.report.options.Option;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what a report looks like. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {"Runs a small program with a race and shows the report."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the race was not found",
      "2:wrong usage",
    })
final class DemoCommand implements Callable<Integer> {

  private final CommandSpec spec;

  private DemoCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new DemoCommand().spec);
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("A bank with two tellers and one account, under -javaagent:photofinish.jar:");
    out.flush();
    WatchedCommand bank =
        new WatchedCommand(
            AgentJar.unpack(),
            ChildJvm.command(ChildJvm.currentJava(), "bank.Main"),
            Map.of(
                Option.LOG_PATH.variable(),
                "stdout",
                Option.EXITCODE.variable(),
                "" + Photofinish.RACES));
    boolean found = bank.run() == Photofinish.RACES;
    out.println(
        found
            ? "Now your own program: photofinish run -- java -jar app.jar"
            : "The race was not found: see photofinish doctor");
    out.flush();
    return found ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
