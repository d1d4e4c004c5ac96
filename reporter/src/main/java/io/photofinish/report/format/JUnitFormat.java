package io.photofinish.report.format;

import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * JUnit XML, as Surefire writes it and CI servers read it: each race is a failed test case of the
 * class that the variable belongs to. A run without a race is one test case that passed, since many
 * readers take an empty report for a failure.
 */
final class JUnitFormat implements RaceFormat {

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) {
    return new Writer(new BufferedOutputStream(out), run, layout);
  }

  private static final class Writer implements RaceWriter {
    private final OutputStream out;
    private final RunInfo run;
    private final Layout layout;
    private final Spool cases = new Spool(); // how many there are stands before them
    private String end = "";
    private int races;

    Writer(OutputStream out, RunInfo run, Layout layout) {
      this.out = out;
      this.run = run;
      this.layout = new Layout(layout.stackDepth(), false);
    }

    @Override
    public void race(Race race) throws IOException {
      races++;
      String type = race.variable().declaringClass();
      String key = race.variable().key();
      String member = key.startsWith(type + ".") ? key.substring(type.length() + 1) : key;
      String pattern = race.diagnosis() == null ? "data-race" : race.diagnosis().pattern();
      write(
          cases,
          "    <testcase classname=\"%s\" name=\"%s\" time=\"0\">\n"
              + "      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
              + "    </testcase>\n",
          printable(type),
          printable(member + " [" + race.shortId() + "]"),
          printable(pattern),
          Markup.escape("data race " + Wording.subject(race.variable())),
          Markup.escape(TextFormat.render(race, layout)));
    }

    @Override
    public void summary(Summary summary) {
      end = TextFormat.render(summary);
    }

    @Override
    public void close() throws IOException {
      try (cases;
          out) {
        int tests = Math.max(1, races);
        write(
            out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<testsuites name=\"Photofinish\" tests=\"%d\" failures=\"%d\">\n"
                + "  <testsuite name=\"data races\" tests=\"%d\" failures=\"%d\" errors=\"0\""
                + " skipped=\"0\" time=\"0\" timestamp=\"%s\">\n",
            tests,
            races,
            tests,
            races,
            run.start());
        if (races == 0) {
          write(
              out, "    <testcase classname=\"photofinish\" name=\"no data race\" time=\"0\"/>\n");
        }
        cases.drainTo(out);
        if (!end.isEmpty()) {
          write(out, "    <system-out>%s</system-out>\n", Markup.escape(end));
        }
        write(out, "  </testsuite>\n</testsuites>\n");
      }
    }

    private static String printable(String text) {
      return Markup.escape(Printable.of(text));
    }

    private static void write(OutputStream to, String format, Object... values) throws IOException {
      to.write(String.format(format, values).getBytes(StandardCharsets.UTF_8));
    }
  }
}
