package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * GitHub-flavoured Markdown for the summary of a CI job or a comment on a pull request: a headline,
 * a table, and the first races whole, folded. It stays below the 65,536 characters that a comment
 * may have, however many races there are.
 *
 * <p>What comes from the watched program stands in code, see {@link MarkdownText}.
 */
final class MarkdownFormat implements RaceFormat {

  private static final int MAX_ROWS = 100;
  private static final int MAX_TABLE = 25_000;
  private static final int MAX_LENGTH = 60_000;
  private static final int AROUND = 2;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) {
    return new Writer(out, run, layout);
  }

  private static final class Writer implements RaceWriter {
    private final OutputStream out;
    private final RunInfo run;
    private final Layout layout;
    private final List<Race> first = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private int races;
    private @Nullable Summary summary;

    Writer(OutputStream out, RunInfo run, Layout layout) {
      this.out = out;
      this.run = run;
      this.layout = layout;
    }

    @Override
    public void race(Race race) {
      races++;
      counts.merge(race.severity(), 1, Integer::sum);
      if (first.size() < MAX_ROWS) {
        first.add(race);
      }
    }

    @Override
    public void summary(Summary summary) {
      this.summary = summary;
    }

    @Override
    public void close() throws IOException {
      try (out) {
        out.write(document().getBytes(StandardCharsets.UTF_8));
      }
    }

    private String document() {
      StringBuilder text = new StringBuilder("## Photofinish: ");
      text.append(
          races == 0 ? "no data race" : races + (races == 1 ? " data race" : " data races"));
      text.append("\n\n");
      if (!run.command().isEmpty()) {
        text.append(MarkdownText.code(run.command())).append(" on ");
        text.append(MarkdownText.code(run.java())).append(".\n\n");
      }
      int shown = table(text);
      details(text, shown);
      if (summary != null) {
        text.append(MarkdownText.code(TextFormat.render(summary).strip())).append('\n');
      }
      return text.toString();
    }

    /** The races as a table; returns how many fit. */
    private int table(StringBuilder text) {
      if (races == 0) {
        return 0;
      }
      StringJoiner bySeverity = new StringJoiner(", ", "", ".\n\n");
      counts.forEach(
          (severity, n) -> bySeverity.add(n + " " + severity.name().toLowerCase(Locale.ROOT)));
      text.append("By severity: ").append(bySeverity);
      text.append("| severity | variable | accesses | looks like | id |\n");
      text.append("| --- | --- | --- | --- | --- |\n");
      int rows = 0;
      for (Race race : first) {
        String row = row(race);
        if (text.length() + row.length() > MAX_TABLE) {
          break;
        }
        text.append(row);
        rows++;
      }
      if (rows < races) {
        text.append("\nAnd ").append(races - rows).append(" more.\n");
      }
      text.append('\n');
      return rows;
    }

    private static String row(Race race) {
      Diagnosis diagnosis = race.diagnosis();
      return "| "
          + Wording.severity(race)
          + " | "
          + MarkdownText.cell(race.variable().key())
          + " | "
          + access(race.current())
          + "<br>"
          + access(race.previous())
          + " | "
          + (diagnosis == null ? "" : MarkdownText.cell(diagnosis.pattern()))
          + " | "
          + MarkdownText.cell(race.shortId())
          + " |\n";
    }

    private static String access(Access access) {
      StackTraceElement frame = access.site();
      String kind = Wording.kind(access);
      return frame == null ? kind : kind + " " + MarkdownText.cell(TextFormat.render(frame));
    }

    private void details(StringBuilder text, int shown) {
      for (Race race : first.subList(0, shown)) {
        String detail = detail(race);
        if (text.length() + detail.length() > MAX_LENGTH) {
          text.append("Not every race has its stacks here; the race file has all of them.\n\n");
          return;
        }
        text.append(detail);
      }
    }

    private String detail(Race race) {
      StringBuilder text = new StringBuilder("<details><summary><code>");
      text.append(Markup.escape(Printable.of(race.variable().key() + " [" + race.shortId() + "]")));
      text.append("</code></summary>\n\n");
      text.append(
          MarkdownText.fence(
              "text", TextFormat.render(race, new Layout(layout.stackDepth(), false))));
      excerpt(text, race.current());
      excerpt(text, race.previous());
      return text.append("</details>\n\n").toString();
    }

    private void excerpt(StringBuilder text, Access access) {
      StackTraceElement frame = access.site();
      Excerpt excerpt = frame == null ? null : layout.sources().excerpt(frame, AROUND);
      if (frame == null || excerpt == null) {
        return;
      }
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < excerpt.lines().size(); i++) {
        int number = excerpt.first() + i;
        String mark = number == frame.getLineNumber() ? ">" : " ";
        lines.append(String.format("%s %5d  %s\n", mark, number, excerpt.lines().get(i)));
      }
      text.append(Wording.kind(access)).append(" in ");
      text.append(MarkdownText.code(excerpt.file().uri())).append(":\n\n");
      text.append(MarkdownText.fence("", lines.toString()));
    }
  }
}
