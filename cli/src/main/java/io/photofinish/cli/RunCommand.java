package io.photofinish.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Runs a command with the agent in its JVMs. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a command and watches every JVM it starts.",
      "The exit code is that of the command; the agent turns 0 into 66 when it found a race."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 1:the command could not be run",
      " 2:wrong usage",
      "66:races were found, and the command would have ended with 0",
      "any other:the command's own",
    },
    customSynopsis = "photofinish run [OPTIONS] -- COMMAND...")
final class RunCommand implements Callable<Integer> {

  private final CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "what to run")
  private List<String> command = List.of();

  private RunCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
    AgentSettings.addTo(spec);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new RunCommand().spec);
    return line.setStopAtPositional(true);
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = AgentSettings.of(spec, System.getenv());
    return new WatchedCommand(AgentJar.unpack(), command, settings).run();
  }
}
