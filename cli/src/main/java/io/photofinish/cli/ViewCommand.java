package io.photofinish.cli;

import io.photofinish.report.Access;
import io.photofinish.report.Glob;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows race files. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the races in race files, one a line, or shows them whole.",
      "A file that is broken is shown as far as it can be read; the exit code is then 1."
    })
final class ViewCommand implements Callable<Integer> {

  private final CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "race files, see --output of run")
  private List<Path> files = List.of();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "show the race with this id, or with an id that begins so, whole")
  private @Nullable String id;

  @Option(names = "--full", description = "show races whole instead of listing them")
  private boolean full;

  @Option(
      names = "--field",
      paramLabel = "GLOB",
      description = "only races on these fields: bank.Account.balance, *.balance")
  private @Nullable String field;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "only races on variables of this package and those below it")
  private @Nullable String inPackage;

  private ViewCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new ViewCommand().spec);
  }

  @Override
  public Integer call() {
    RaceList list = new RaceList();
    files.forEach(list::read);
    List<Race> races = list.races().stream().filter(this::isWanted).toList();
    PrintWriter out = spec.commandLine().getOut();
    boolean colored = Console.colored();
    for (Race race : races) {
      if (full || id != null) {
        out.print(TextFormat.render(race, new Layout(0, colored)));
      } else {
        out.println(line(race));
      }
    }
    out.flush();
    for (String trouble : list.troubles()) {
      Console.complain(spec.commandLine(), trouble);
    }
    if (id != null && races.isEmpty()) {
      Console.complain(spec.commandLine(), "there is no race with the id " + id);
      return ExitCode.SOFTWARE;
    }
    return list.troubles().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean isWanted(Race race) {
    return (id == null || race.id().startsWith(id.toLowerCase(Locale.ROOT)))
        && (field == null || new Glob(field).matches(race.variable().key()))
        && (inPackage == null || race.variable().declaringClass().startsWith(inPackage + "."));
  }

  /** {@code 7f3ac1 12x bank.Account.balance: write at ..., read at ...}. */
  private static String line(Race race) {
    String text =
        String.format(
            "%s %4dx %s: %s, %s",
            race.shortId(),
            race.count(),
            race.variable().key(),
            side(race.current()),
            side(race.previous()));
    return Printable.of(text);
  }

  private static String side(Access access) {
    String kind = access.kind().name().toLowerCase(Locale.ROOT);
    return access.frames().isEmpty()
        ? kind
        : kind + " at " + TextFormat.render(access.frames().get(0));
  }
}
