package io.photofinish.cli;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import io.photofinish.report.format.TextFormat;
import java.util.Locale;

/** A race in a line: {@code 7f3ac1 high 12x bank.Account.balance: write at ..., read at ...}. */
final class RaceLine {

  private static final String OFF = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";

  private RaceLine() {}

  static String of(Race race, boolean colored) {
    StringBuilder line = new StringBuilder();
    ink(line, colored, DIM, Printable.of(race.shortId()));
    line.append(' ');
    ink(
        line,
        colored,
        color(race.severity()),
        String.format("%-6s", race.severity().name().toLowerCase(Locale.ROOT)));
    line.append(String.format(" %5dx ", race.count()));
    ink(line, colored, BOLD, Printable.of(race.variable().key()));
    line.append(": ").append(side(race.current())).append(", ").append(side(race.previous()));
    Diagnosis diagnosis = race.diagnosis();
    if (diagnosis != null) {
      ink(line, colored, DIM, " (" + Printable.of(diagnosis.pattern()) + ")");
    }
    return line.toString();
  }

  private static String side(Access access) {
    String kind = access.kind().name().toLowerCase(Locale.ROOT);
    StackTraceElement site = access.site();
    return site == null ? kind : kind + " at " + TextFormat.render(site);
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case HIGH -> "\u001b[31m";
      case MEDIUM -> "\u001b[33m";
      case LOW -> DIM;
    };
  }

  private static void ink(StringBuilder out, boolean colored, String ink, String text) {
    out.append(colored ? ink : "").append(text).append(colored ? OFF : "");
  }
}
