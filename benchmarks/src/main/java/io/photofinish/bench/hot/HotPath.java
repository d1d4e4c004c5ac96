package io.photofinish.bench.hot;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this package twice, without the agent and with it. */
public final class HotPath {
  /** Operations of one call of a benchmark: the harness, itself woven, then weighs little. */
  static final int OPERATIONS = 1024;

  private HotPath() {}

  /** {@code arguments} are JMH's. */
  public static void run(Path agent, String[] arguments) throws Exception {
    // Compiled blackholes must be empty methods, which woven ones are not.
    System.setProperty("jmh.blackhole.autoDetect", "false");
    for (boolean watched : new boolean[] {false, true}) {
      System.out.println(watched ? "--- with the agent" : "--- without the agent");
      OptionsBuilder options = new OptionsBuilder();
      options.parent(new CommandLineOptions(arguments));
      options.timeUnit(TimeUnit.NANOSECONDS);
      if (watched) {
        // The harness has races of its own by design: they are not what is measured.
        options.jvmArgsAppend("-javaagent:" + agent + "=exitcode=0,log_path=/dev/null");
      }
      new Runner(options.build()).run();
    }
  }
}
