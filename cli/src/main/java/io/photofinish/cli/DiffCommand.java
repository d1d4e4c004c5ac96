package io.photofinish.cli;

import io.photofinish.report.Race;
import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares race files by the ids of their races. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the races in two race files: + new, - gone, = in both.",
      "Races are the same if their ids are: whatever the lines, threads and counts."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:no new race",
      " 1:a file could not be read, or only in part, so that the comparison may be wrong",
      " 2:wrong usage",
      "66:there are new races",
    })
final class DiffCommand implements Callable<Integer> {

  private final CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BASE", description = "the race file to compare with")
  private Path base = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "the race file that may have new ones")
  private Path current = Path.of("");

  @Option(names = "--common", description = "list the races that are in both, too")
  private boolean common;

  @Option(names = "--full", description = "show new races whole")
  private boolean full;

  @Mixin private final RaceFilter filter = new RaceFilter();

  @Mixin private final Screen screen = new Screen();

  private int created;
  private int gone;
  private int kept;

  private DiffCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new DiffCommand().spec).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    RaceFiles before = RaceFiles.scan(List.of(base), Console.progress(spec.commandLine()));
    RaceFiles after = RaceFiles.scan(List.of(current), Console.progress(spec.commandLine()));
    screen.show(spec.commandLine().getOut(), page -> compare(before, after, page));
    Console.complain(spec.commandLine(), before.troubles());
    Console.complain(spec.commandLine(), after.troubles());
    if (!before.troubles().isEmpty() || !after.troubles().isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    return created > 0 ? Photofinish.RACES : ExitCode.OK;
  }

  private void compare(RaceFiles before, RaceFiles after, Screen.Page page) throws IOException {
    boolean colored = screen.colored();
    created = 0;
    gone = 0;
    kept = 0;
    Set<String> known = before.ids();
    after.forEach(
        race -> {
          if (filter.matches(race)) {
            if (!known.contains(race.id())) {
              created++;
              print(page, '+', race, full, colored);
            } else {
              kept++;
              if (common) {
                print(page, '=', race, false, colored);
              }
            }
          }
        });
    Set<String> present = after.ids();
    before.forEach(
        race -> {
          if (filter.matches(race) && !present.contains(race.id())) {
            gone++;
            print(page, '-', race, false, colored);
          }
        });
    page.print(created + " new, " + gone + " gone, " + kept + " in both\n");
  }

  private static void print(Screen.Page page, char mark, Race race, boolean full, boolean colored)
      throws IOException {
    page.print(
        full
            ? TextFormat.render(race, new Layout(0, colored))
            : mark + " " + RaceLine.of(race, colored) + "\n");
  }
}
