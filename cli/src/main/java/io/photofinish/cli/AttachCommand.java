package io.photofinish.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.photofinish.report.options.Option;
import java.io.IOException;
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

  /** Where the agent tells what came of it. */
  private static final String ATTACHED = "io.photofinish.attached";

  private static final int OLDEST = 17;

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
    if (ProcessHandle.of(pid).isEmpty()) {
      throw new CommandException("there is no process " + pid);
    }
    try {
      attach(arguments);
    } catch (AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException
        | IOException e) {
      throw new CommandException("cannot attach to process " + pid + ": " + e.getMessage());
    } catch (NoClassDefFoundError e) {
      throw new CommandException("this java has no module jdk.attach: use that of a JDK");
    }
    spec.commandLine().getOut().println("attached to process " + pid);
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private void attach(String arguments)
      throws AttachNotSupportedException,
          AgentLoadException,
          AgentInitializationException,
          IOException {
    VirtualMachine vm = VirtualMachine.attach(Long.toString(pid));
    try {
      String version = vm.getSystemProperties().getProperty("java.specification.version", "");
      if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST) {
        throw new CommandException(
            "process " + pid + " is Java " + version + "; Java " + OLDEST + " or newer is needed");
      }
      vm.loadAgent(AgentJar.unpack().toString(), arguments);
      String state = vm.getSystemProperties().getProperty(ATTACHED, "the agent says nothing");
      if (!state.equals("true")) {
        throw new CommandException("not attached to process " + pid + ": " + state);
      }
    } finally {
      vm.detach();
    }
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
