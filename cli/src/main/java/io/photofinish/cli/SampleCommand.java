package io.photofinish.cli;

import io.photofinish.report.options.SamplingRate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Changes the share of the variables that a JVM watches. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Changes the share of its variables that a JVM watches, from now on.",
      "It must have been started with one (sampling=RATE): see docs/sampling.md."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the share is as it was",
      "2:wrong usage",
    })
final class SampleCommand implements Callable<Integer> {

  /** Nobody starts the agent by this: where it does not run, there is no such option. */
  private static final String KEY = "change:sampling=";

  private static final String NOT_THERE = "no such option";

  private final CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "the process id, as jps tells it")
  private long pid;

  @Parameters(
      index = "1",
      paramLabel = "RATE",
      description = "from 0, to watch nothing, to 1, to watch all; or a percentage")
  private String rate = "";

  private SampleCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new SampleCommand().spec);
  }

  @Override
  public Integer call() {
    double share = SamplingRate.share(rate);
    if (!(share >= 0 && share <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "RATE is \"" + rate + "\": expected 0 to 1, or 0% to 100%");
    }
    String trouble = RunningJvm.load(pid, KEY + rate);
    if (trouble != null) {
      throw new CommandException(
          "the share of process "
              + pid
              + " is as it was: "
              + (trouble.contains(NOT_THERE) ? "Photofinish does not run in it" : trouble));
    }
    spec.commandLine().getOut().println("process " + pid + " watches " + rate + " from now on");
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
