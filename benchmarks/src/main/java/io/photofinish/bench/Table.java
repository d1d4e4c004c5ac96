package io.photofinish.bench;

import io.photofinish.bench.work.Workloads;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The table of whole programs: for each workload, JVMs without and with the agent in turn, so that
 * what else the machine does falls on both; then the ratios of the medians.
 */
public final class Table {
  private final MeasuredJvm jvm;
  private final int pairs;
  private final PrintStream out;
  private final List<double[]> ratios = new ArrayList<>();

  Table(MeasuredJvm jvm, int pairs, PrintStream out) {
    this.jvm = jvm;
    this.pairs = pairs;
    this.out = out;
  }

  /** See {@link Arguments}. */
  public static void main(String... arguments) throws Exception {
    Arguments a = Arguments.parse(arguments);
    new Table(a.jvm(), a.pairs(), System.out)
        .print(a.workloads().isEmpty() ? Workloads.names() : a.workloads());
  }

  void print(Iterable<String> workloads) throws IOException, InterruptedException {
    out.println("| workload | base s | agent s | wall | CPU | base MB | memory | races |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (String workload : workloads) {
      measure(workload);
    }
    double[][] columns = new double[3][ratios.size()];
    for (int row = 0; row < ratios.size(); row++) {
      for (int column = 0; column < 3; column++) {
        columns[column][row] = ratios.get(row)[column];
      }
    }
    out.printf(
        "| geometric mean | | | %.2f | %.2f | | %.2f | |%n",
        Figures.geometricMean(columns[0]),
        Figures.geometricMean(columns[1]),
        Figures.geometricMean(columns[2]));
  }

  private void measure(String workload) throws IOException, InterruptedException {
    List<Figures> base = new ArrayList<>();
    List<Figures> agent = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      base.add(jvm.run(workload, false));
      agent.add(jvm.run(workload, true));
    }
    check(workload, base, agent);
    double[] ratio = {
      ratio(base, agent, Figures::wallMillis),
      ratio(base, agent, Figures::cpuMillis),
      ratio(base, agent, Figures::peakKilobytes)
    };
    ratios.add(ratio);
    out.printf(
        "| %s | %.2f | %.2f | %.2f | %.2f | %.0f | %.2f | %.0f |%n",
        workload,
        median(base, Figures::wallMillis) / 1000,
        median(agent, Figures::wallMillis) / 1000,
        ratio[0],
        ratio[1],
        median(base, Figures::peakKilobytes) / 1024,
        ratio[2],
        agent.stream().mapToInt(Figures::races).max().orElse(0) * 1.0);
    out.flush();
  }

  /** The agent must not change what a program computes. */
  private static void check(String workload, List<Figures> base, List<Figures> agent) {
    long expected = base.get(0).checksum();
    for (List<Figures> runs : List.of(base, agent)) {
      for (Figures run : runs) {
        if (run.checksum() != expected) {
          throw new IllegalStateException(workload + ": checksums differ");
        }
      }
    }
  }

  private static double ratio(
      List<Figures> base, List<Figures> agent, ToDoubleFunction<Figures> figure) {
    return median(agent, figure) / median(base, figure);
  }

  private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
    return Figures.median(runs.stream().mapToDouble(figure).toArray());
  }
}
