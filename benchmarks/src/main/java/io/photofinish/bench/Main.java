package io.photofinish.bench;

import io.photofinish.bench.hot.HotPath;
import java.util.Arrays;

/** {@code java -jar benchmarks.jar table|jmh [arguments]}. */
public final class Main {
  private static final String USAGE =
      "usage: java -jar benchmarks.jar table [options] [workload...] | jmh [JMH options]";

  private Main() {}

  /** Runs one of the two parts of this module. */
  public static void main(String[] arguments) throws Exception {
    String part = arguments.length == 0 ? "" : arguments[0];
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    switch (part) {
      case "table" -> Table.main(rest);
      case "jmh" -> HotPath.run(Arguments.existing(Arguments.besideThisModule()), rest);
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }
}
