package io.photofinish.bench;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of {@link Table}: options, then names of workloads (all when there is none).
 *
 * <pre>
 *   --pairs=N     pairs of runs for each workload, 3 by default
 *   --threads=N   threads of each workload, 2 by default
 *   --size=N      size of the work instead of the full one
 *   --jdk=HOME    the Java installation to measure on, the running one by default
 *   --agent=JAR   the agent, by default the one that the build left in agent/target
 *   -X...         an option for the measured JVMs, such as -Xmx2g
 * </pre>
 */
record Arguments(MeasuredJvm jvm, int pairs, List<String> workloads) {

  static Arguments parse(String... arguments) {
    int pairs = 3;
    int threads = 2;
    int size = 0;
    String jdk = System.getProperty("java.home");
    Path agent = besideThisModule();
    List<String> options = new ArrayList<>();
    List<String> workloads = new ArrayList<>();
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      if (argument.startsWith("--pairs=")) {
        pairs = Integer.parseInt(value);
      } else if (argument.startsWith("--threads=")) {
        threads = Integer.parseInt(value);
      } else if (argument.startsWith("--size=")) {
        size = Integer.parseInt(value);
      } else if (argument.startsWith("--jdk=")) {
        jdk = value;
      } else if (argument.startsWith("--agent=")) {
        agent = Path.of(value);
      } else if (argument.startsWith("-X")) {
        options.add(argument);
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("unknown option " + argument);
      } else {
        workloads.add(argument);
      }
    }
    Path java = Path.of(jdk, "bin", "java");
    return new Arguments(
        new MeasuredJvm(java, existing(agent), threads, size, List.copyOf(options)),
        pairs,
        List.copyOf(workloads));
  }

  /** The agent jar of the same build: this class lies in benchmarks/target. */
  static Path besideThisModule() {
    try {
      Path here =
          Path.of(Arguments.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return here.resolve("../../../agent/target/photofinish.jar").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Path existing(Path agent) {
    if (!Files.isRegularFile(agent)) {
      throw new IllegalArgumentException("no agent at " + agent + ": run `mvn package` first");
    }
    return agent.toAbsolutePath();
  }
}
