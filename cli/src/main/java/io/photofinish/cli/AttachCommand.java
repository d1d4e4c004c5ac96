package io.photofinish.cli;

import io.photofinish.report.options.Option;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Starts the agent in a JVM that runs already. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = {
      "Watches a JVM that runs already, from now on.",
      "What happened before is not seen, and less is found than by run: see docs/limits.md."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it is not attached",
      "2:wrong usage",
    },
    customSynopsis = "photofinish attach PID [OPTIONS]")
final class AttachCommand implements Callable<Integer> {

  private final CommandSpec spec;

  @Parameters(paramLabel = "PID", description = "the process id, as jps tells it")
  private long pid;

  private AttachCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
    AgentSettings.addTo(spec);
  }

  static CommandLine commandLine() {
    return new CommandLine(new AttachCommand().spec);
  }

  @Override
  public Integer call() {
    String arguments = arguments(AgentSettings.of(spec, Map.of()));
    String trouble = RunningJvm.load(pid, arguments);
    if (trouble != null) {
      throw new CommandException("not attached to process " + pid + ": " + trouble);
    }
    spec.commandLine().getOut().println("attached to process " + pid);
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  /** As behind {@code -javaagent:photofinish.jar=}: there is no way to set variables. */
  private String arguments(Map<String, String> settings) {
    StringJoiner arguments = new StringJoiner(",");
    for (Option option : Option.values()) {
      String value = settings.get(option.variable());
      if (value != null && value.indexOf(',') >= 0) {
        throw new ParameterException(
            spec.commandLine(),
            option.key() + ": a value with a comma must stand in the file of --config");
      }
      if (value != null) {
        arguments.add(option.key() + '=' + value);
      }
    }
    return arguments.toString();
  }
}
