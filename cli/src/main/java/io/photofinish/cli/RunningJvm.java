package io.photofinish.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Loads the agent into JVMs that run already. */
final class RunningJvm {

  /** Where the agent tells what came of it. */
  private static final String ATTACHED = "io.photofinish.attached";

  private static final int OLDEST = 17;

  private RunningJvm() {}

  /** What the agent says is wrong; {@code null} if it does as it is told. */
  static @Nullable String load(long pid, String arguments) {
    if (ProcessHandle.of(pid).isEmpty()) {
      throw new CommandException("there is no process " + pid);
    }
    try {
      return loadInto(pid, arguments);
    } catch (AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException
        | IOException e) {
      throw new CommandException("cannot attach to process " + pid + ": " + e.getMessage());
    } catch (NoClassDefFoundError e) {
      throw new CommandException("this java has no module jdk.attach: use that of a JDK");
    }
  }

  private static @Nullable String loadInto(long pid, String arguments)
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
      return state.equals("true") ? null : state;
    } finally {
      vm.detach();
    }
  }
}
