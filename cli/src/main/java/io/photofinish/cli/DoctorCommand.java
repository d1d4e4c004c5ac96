package io.photofinish.cli;

import io.photofinish.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Tells whether Photofinish works on a JVM, by what it says of two programs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that Photofinish works here: runs a program with a race and one without, and asks",
      "which rules of the catalogue of synchronization do not fit this JDK."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it does not work here",
      "2:wrong usage",
    })
final class DoctorCommand implements Callable<Integer> {

  private static final String RACY = "probe.CounterRace";
  private static final String CLEAN = "probe.CounterNoRace";

  /** How the agent's lines about rules begin. */
  private static final String UNKNOWN_JDK = "Photofinish: this is JDK ";

  private static final String UNBOUND = "Photofinish: rule without effect: ";
  private static final Map<String, String> STATS = Map.of("PHOTOFINISH_STATS", "true");

  private final CommandSpec spec;

  @Option(
      names = "--java",
      paramLabel = "PATH",
      description = "the java executable, or its JDK; default: the one that runs this command")
  private @Nullable Path java;

  private DoctorCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new DoctorCommand().spec);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path executable = executable(java == null ? ChildJvm.currentJava() : java);
    Path agent = AgentJar.unpack();
    out.println("java:          " + executable + ", version " + version(executable));
    out.println("agent:         " + agent);

    ChildJvm.Outcome racy = ChildJvm.run(agent, executable, RACY);
    boolean found =
        racy.races().stream().anyMatch(race -> race.variable().declaringClass().equals(RACY));
    out.println("racy program:  " + (found ? "race found" : "race NOT found" + evidence(racy)));

    ChildJvm.Outcome clean = ChildJvm.run(agent, executable, CLEAN);
    boolean silent = clean.exit() == 0 && clean.races().isEmpty() && isSilent(clean.output());
    out.println("clean program: " + (silent ? "silent" : "NOT silent" + evidence(clean)));

    List<String> unbound = unbound(ChildJvm.run(agent, executable, CLEAN, STATS).output());
    out.println(
        "rules:         " + (unbound.isEmpty() ? "all fit this JDK" : "some have no effect:"));
    unbound.forEach(rule -> out.println("  | " + Printable.of(rule)));

    boolean well = found && silent;
    out.println(
        well
            ? "Photofinish works here"
                + (unbound.isEmpty() ? "." : ", but for what these rules order.")
            : "Photofinish does not work here.");
    out.flush();
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The agent says so itself when the JDK is one it does not know. */
  private static boolean isSilent(String output) {
    return output.lines().allMatch(line -> line.startsWith(UNKNOWN_JDK));
  }

  private static List<String> unbound(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith(UNBOUND))
        .map(line -> line.substring(UNBOUND.length()))
        .toList();
  }

  private static Path executable(Path java) {
    Path executable = Files.isDirectory(java) ? java.resolve("bin").resolve("java") : java;
    if (!Files.isExecutable(executable)) {
      throw new CommandException("cannot run " + executable);
    }
    return executable;
  }

  /** The version as the JDK's {@code release} file has it, so that no JVM need be started. */
  private static String version(Path executable) throws IOException {
    Path release = executable.toRealPath().resolveSibling("../release").normalize();
    if (Files.isReadable(release)) {
      for (String line : Files.readAllLines(release)) {
        if (line.startsWith("JAVA_VERSION=")) {
          return Printable.of(line.substring("JAVA_VERSION=".length()).replace("\"", ""));
        }
      }
    }
    return "unknown";
  }

  private static String evidence(ChildJvm.Outcome outcome) {
    StringBuilder text = new StringBuilder(", exit code ").append(outcome.exit());
    for (String line : outcome.output().lines().toList()) {
      text.append("\n  | ").append(Printable.of(line.replace("\t", "    ")));
    }
    return text.toString();
  }
}
