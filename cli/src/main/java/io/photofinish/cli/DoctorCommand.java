package io.photofinish.cli;

import io.photofinish.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "Checks that Photofinish works here: runs a program with a race and one without."
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
    boolean silent = clean.exit() == 0 && clean.output().isEmpty() && clean.races().isEmpty();
    out.println("clean program: " + (silent ? "silent" : "NOT silent" + evidence(clean)));

    boolean well = found && silent;
    out.println(well ? "Photofinish works here." : "Photofinish does not work here.");
    out.flush();
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
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
