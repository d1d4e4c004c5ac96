package io.photofinish.bench;

import com.sun.management.OperatingSystemMXBean;
import io.photofinish.bench.work.Workload;
import io.photofinish.bench.work.Workloads;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main class of a measured JVM: one workload, once, then a line of figures. */
public final class Child {
  /** What the line of figures begins with. */
  static final String FIGURES = "figures:";

  private static final Path STATUS = Path.of("/proc/self/status");

  private Child() {}

  /** Arguments: workload, threads, size (0: the full one). */
  public static void main(String[] arguments) throws Exception {
    Workload workload = Workloads.get(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    long checksum = workload.run(threads, size == 0 ? workload.fullSize() : size);
    System.out.println(FIGURES + " " + checksum + " " + cpuNanos() + " " + peakKilobytes());
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Peak resident memory of this process; 0 where the system does not tell. */
  private static long peakKilobytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(STATUS);
    for (String line : lines) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
