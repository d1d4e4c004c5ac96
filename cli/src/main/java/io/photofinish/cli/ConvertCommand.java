package io.photofinish.cli;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFormat;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Writes race files in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the races in race files in another format, each race once.",
      "A file that is broken is converted as far as it can be read."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a file could not be read, or only in part, or the output could not be written",
      "2:wrong usage",
    })
final class ConvertCommand implements Callable<Integer> {

  /** The names of the formats, for help and completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return RaceFormat.all().stream().map(RaceFormat::name).iterator();
    }
  }

  private final CommandSpec spec;
  private final OutputStream standardOut;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "race files, see --output of run")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "${COMPLETION-CANDIDATES}")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write; default: standard output")
  private @Nullable Path output;

  @Option(
      names = "--source",
      paramLabel = "PATH",
      description = {
        "a directory with source files, below which those of the stacks are looked for, for html,"
            + " sarif and markdown; may be given several times"
      })
  private List<Path> sources = List.of();

  @Mixin private final RaceFilter filter = new RaceFilter();

  private ConvertCommand(OutputStream standardOut) {
    this.standardOut = standardOut;
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine(OutputStream standardOut) {
    return new CommandLine(new ConvertCommand(standardOut).spec)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    RaceFormat to = RaceFormat.named(format).orElseThrow(this::unknownFormat);
    Layout layout = new Layout(0, false, sourceFiles());
    RaceFiles races = RaceFiles.scan(files, Console.progress(spec.commandLine()));
    RunInfo run = races.run();
    if (run != null) {
      Destination.write(
          output,
          standardOut,
          out -> {
            try (RaceWriter writer = to.open(out, run, layout)) {
              races.write(writer, filter::matches);
            }
          });
    }
    Console.complain(spec.commandLine(), races.troubles());
    return races.troubles().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Sources sourceFiles() throws IOException {
    for (Path source : sources) {
      if (!Files.isDirectory(source)) {
        throw new ParameterException(
            spec.commandLine(), "--source is \"" + source + "\": expected a directory");
      }
    }
    return sources.isEmpty() ? Sources.NONE : Sources.below(Path.of(""), sources);
  }

  private ParameterException unknownFormat() {
    String message =
        format.equals("jfr")
            ? "--to is \"jfr\": an event can only be made in the JVM that races, while Flight"
                + " Recorder records there; the agent does that by itself"
            : "--to is \"" + format + "\": expected one of " + String.join(", ", new Formats());
    return new ParameterException(spec.commandLine(), message);
  }
}
