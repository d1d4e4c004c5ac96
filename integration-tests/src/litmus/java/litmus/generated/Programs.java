package litmus.generated;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import litmus.Threads;

/**
 * Runs generated programs, each once whole and once with a hand-off left out, and writes a line for
 * each run: the name of its variables' class, those that must be reported, the seed, the steps, and
 * how it failed, separated by tabs.
 *
 * <p>Arguments: the file, the first seed, and how many programs.
 */
public final class Programs {
  private static final int AT_A_TIME = 2;

  private final VariablesLoader loader;
  private final long seed;
  private final int count;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

  private Programs(long seed, int count) throws Exception {
    loader = new VariablesLoader();
    this.seed = seed;
    this.count = count;
  }

  public static void main(String[] args) throws Exception {
    Programs programs = new Programs(Long.parseLong(args[1]), Integer.parseInt(args[2]));
    Threads.Body[] bodies = new Threads.Body[AT_A_TIME];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = programs::work;
    }
    Threads.run(bodies);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
      programs.lines.forEach(out::println);
    }
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      Program program = Generator.program(seed + i);
      run(program, Program.NONE, i, 2 * i);
      run(program, program.spare(), i, 2 * i + 1);
    }
  }

  private void run(Program program, int removed, int index, int number) {
    String failure = "";
    try {
      new Run(program, removed, loader.copy(number)).execute();
    } catch (Throwable thrown) {
      failure = thrown + " " + thrown.getCause();
    }
    lines.add(
        String.join(
            "\t",
            VariablesLoader.name(number),
            program.racy(removed).stream().map(v -> "v" + v).collect(Collectors.joining(" ")),
            Long.toString(seed + index),
            program.describe(removed),
            failure.replaceAll("\\s+", " ")));
  }
}
