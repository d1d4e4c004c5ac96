package io.photofinish.cli;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one race file of several. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one race file with the races of several, as of one run: each race once, with the",
      "number of times it was seen in all. The output may be one of the files."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a file could not be read, or only in part, or the output could not be written",
      "2:wrong usage",
    })
final class MergeCommand implements Callable<Integer> {

  private final CommandSpec spec;
  private final OutputStream standardOut;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "race files, see --output of run")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write; default: standard output")
  private @Nullable Path output;

  private MergeCommand(OutputStream standardOut) {
    this.standardOut = standardOut;
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine(OutputStream standardOut) {
    return new CommandLine(new MergeCommand(standardOut).spec);
  }

  @Override
  public Integer call() throws IOException {
    RaceFiles races = RaceFiles.scan(files, Console.progress(spec.commandLine()));
    RunInfo run = races.run();
    if (run != null) {
      Destination.write(
          output,
          standardOut,
          out -> {
            try (RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
              races.write(writer, race -> true);
            }
          });
    }
    Console.complain(spec.commandLine(), races.troubles());
    return races.troubles().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
