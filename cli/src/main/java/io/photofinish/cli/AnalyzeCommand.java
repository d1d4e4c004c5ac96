package io.photofinish.cli;

import io.photofinish.report.Printable;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.trace.TraceAnalysis;
import io.photofinish.trace.TraceEvent;
import io.photofinish.trace.TraceException;
import io.photofinish.trace.TraceRace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Finds races in a recorded trace. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the data races of a recorded trace in the STD format of RAPID, an event a line:",
      "  THREAD|r(VARIABLE)|LOCATION, with r, w, acq, rel, fork, join, begin, end.",
      "The rules are those of the agent. Each pair of locations is told once for a variable."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:no race",
      " 1:the trace could not be read, or only in part, so that the answer may be wrong",
      " 2:wrong usage",
      "66:there are races",
    })
final class AnalyzeCommand implements Callable<Integer> {

  /** More would be no trace of what a person looks at. */
  private static final int MAX_RACES = 100_000;

  private final CommandSpec spec;

  @Parameters(paramLabel = "TRACE", description = "the trace")
  private Path file = Path.of("");

  private final Map<TraceRace, Long> races = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();
  private long events;

  private AnalyzeCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new AnalyzeCommand().spec);
  }

  @Override
  public Integer call() {
    try {
      read();
    } catch (IOException e) {
      troubles.add("cannot read " + file + ": " + FileTrouble.describe(e));
    } catch (IllegalAccessError | ExceptionInInitializerError e) {
      throw new CommandException(
          "the clocks need Unsafe: run java -jar photofinish-cli.jar, or add"
              + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED");
    }
    print(spec.commandLine().getOut());
    Console.complain(spec.commandLine(), troubles);
    if (!troubles.isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    return races.isEmpty() ? ExitCode.OK : Photofinish.RACES;
  }

  private void read() throws IOException {
    Progress progress = Console.progress(spec.commandLine());
    TraceAnalysis analysis = new TraceAnalysis();
    long number = 0;
    long bytes = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        bytes += line.length() + 1;
        if (!line.isBlank() && !line.startsWith("#")) {
          take(analysis, line, number);
        }
        progress.reading(file, bytes);
      }
    } finally {
      progress.done();
    }
  }

  private void take(TraceAnalysis analysis, String line, long number) {
    try {
      TraceEvent event = TraceEvent.parse(line);
      events++;
      TraceRace race = analysis.accept(event);
      if (race != null && (races.size() < MAX_RACES || races.containsKey(race))) {
        races.merge(race, 1L, Long::sum);
      }
    } catch (TraceException e) {
      troubles.add(file + ":" + number + ": this event is ignored: " + e.getMessage());
    }
  }

  private void print(PrintWriter out) {
    Set<String> variables = new HashSet<>();
    races.forEach(
        (race, count) -> {
          variables.add(race.variable());
          String line =
              race.variable()
                  + ": "
                  + side(race.current())
                  + ", previous "
                  + side(race.previous())
                  + (count == 1 ? "" : " (" + count + " times)");
          out.print(Printable.of(line) + "\n");
        });
    out.print(
        counted(races.size(), "race")
            + " on "
            + counted(variables.size(), "variable")
            + " in "
            + counted(events, "event")
            + "\n");
    out.flush();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String side(TraceRace.Side side) {
    return (side.write() ? "write" : "read") + " by " + side.thread() + " at " + side.location();
  }
}
