package io.photofinish.cli;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows race files. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the races in race files, one a line, or shows them whole.",
      "A file that is broken is shown as far as it can be read."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a file could not be read, or only in part, or there is no race with the id",
      "2:wrong usage",
    })
final class ViewCommand implements Callable<Integer> {

  private final CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "race files, see --output of run")
  private List<Path> files = List.of();

  @Option(names = "--full", description = "show races whole, which --id does, too")
  private boolean full;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "severity",
      description =
          "order: ${COMPLETION-CANDIDATES}; by default severity, high first. Equal ones, and all"
              + " with time, stand as they were found")
  private RaceFiles.Order order = RaceFiles.Order.severity;

  @Mixin private final RaceFilter filter = new RaceFilter();

  @Mixin private final Screen screen = new Screen();

  private ViewCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new ViewCommand().spec).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    RaceFiles races = RaceFiles.scan(files, Console.progress(spec.commandLine()));
    boolean colored = screen.colored();
    Layout layout = new Layout(0, colored);
    boolean[] any = {false};
    screen.show(
        spec.commandLine().getOut(),
        page ->
            races.forEach(
                order,
                race -> {
                  if (filter.matches(race)) {
                    any[0] = true;
                    page.print(
                        full || filter.id() != null
                            ? TextFormat.render(race, layout)
                            : RaceLine.of(race, colored) + "\n");
                  }
                }));
    Console.complain(spec.commandLine(), races.troubles());
    if (filter.id() != null && !any[0]) {
      Console.complain(spec.commandLine(), "there is no race with the id " + filter.id());
      return ExitCode.SOFTWARE;
    }
    return races.troubles().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
