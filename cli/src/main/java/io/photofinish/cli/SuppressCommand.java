package io.photofinish.cli;

import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.filter.Suppressions;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Adds a rule to a suppression file. */
@Command(
    name = "suppress",
    mixinStandardHelpOptions = true,
    description = {
      "Adds a rule to a suppression file, so that a race is not reported again.",
      "See docs/suppressions.md for rules that cover more than one race."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the rule was added",
      "1:a file could not be read or written, or has no race with the id, or more than one",
      "2:wrong usage",
    })
final class SuppressCommand implements Callable<Integer> {

  /** Reads a date. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"" + text + "\" is not a day as YYYY-MM-DD");
      }
    }
  }

  private final CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "the id of the race, or its first 6 digits")
  private String id = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "why the race is tolerated")
  private String reason = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Day.class,
      description = "the last day on which the rule holds, as YYYY-MM-DD; default: for ever")
  private @Nullable LocalDate until;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "suppressions.txt",
      description = "the suppression file, made if missing; default: ${DEFAULT-VALUE}")
  private Path file = Path.of("");

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "a race file that has the race: the rule then names its whole id and variable")
  private List<Path> races = List.of();

  private SuppressCommand() {
    spec = CommandSpec.forAnnotatedObject(this);
  }

  static CommandLine commandLine() {
    return new CommandLine(new SuppressCommand().spec);
  }

  @Override
  public Integer call() throws IOException {
    String digits = id.toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{6,16}")) {
      throw usage("the id is \"" + id + "\": expected 6 to 16 hexadecimal digits");
    }
    String text = reason.strip();
    if (text.isEmpty() || text.indexOf('"') >= 0 || !Printable.of(text).equals(text)) {
      throw usage("--reason must be one line of text without a double quote");
    }
    if (until != null && until.isBefore(LocalDate.now())) {
      throw usage("--until is " + until + ": that day has passed");
    }
    checkFile();
    StringBuilder rule = new StringBuilder();
    if (races.isEmpty()) {
      rule.append("id=").append(digits);
    } else {
      Race race = find(digits);
      rule.append("# ").append(Printable.of(race.variable().key())).append('\n');
      rule.append("id=").append(race.id());
    }
    if (until != null) {
      rule.append(" until=").append(until);
    }
    rule.append(" reason=\"").append(text).append("\"\n");
    append(rule.toString());
    spec.commandLine().getOut().println("added to " + Printable.of(file.toString()) + ":");
    spec.commandLine().getOut().print(rule);
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  /** What is there already must be a suppression file: a rule in another file would do harm. */
  private void checkFile() {
    if (Files.exists(file)) {
      try {
        Suppressions.load(List.of(file), LocalDate.now());
      } catch (OptionException e) {
        throw new CommandException(String.valueOf(e.getMessage()));
      }
    }
  }

  private Race find(String digits) throws IOException {
    RaceFiles files = RaceFiles.scan(races, Console.progress(spec.commandLine()));
    Console.complain(spec.commandLine(), files.troubles());
    List<Race> found = new ArrayList<>();
    files.forEach(
        race -> {
          if (race.id().startsWith(digits)) {
            found.add(race);
          }
        });
    if (found.isEmpty()) {
      throw new CommandException("there is no race with the id " + digits);
    }
    if (found.size() > 1) {
      throw new CommandException(
          found.size() + " races have an id that begins with " + digits + ": give more of it");
    }
    return found.get(0);
  }

  private void append(String rule) throws IOException {
    boolean torn = false;
    if (Files.exists(file) && Files.size(file) > 0) {
      String content = Files.readString(file);
      torn = !content.endsWith("\n");
    }
    Files.writeString(
        file, torn ? "\n" + rule : rule, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
