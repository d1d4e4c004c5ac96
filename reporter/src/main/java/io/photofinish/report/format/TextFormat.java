package io.photofinish.report.format;

import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report for people, in the manner of Go's race detector and ThreadSanitizer. */
public final class TextFormat implements RaceFormat {

  private static final String RULE = "==================\n";

  private static final List<TextSection> SECTIONS = List.of(TextSections.values());

  @Override
  public String name() {
    return "text";
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) {
    return new Writer(out, layout);
  }

  /** One race as text, between two rules. */
  public static String render(Race race, Layout layout) {
    StringBuilder out = new StringBuilder(1024).append(RULE);
    for (TextSection section : SECTIONS) {
      section.append(out, race, layout);
    }
    return out.append(RULE).toString();
  }

  /** A frame as a stack trace shows it. */
  public static String render(StackTraceElement frame) {
    StringBuilder out = new StringBuilder();
    StackText.append(out, frame);
    return out.toString();
  }

  /** The end of a run as one line. */
  public static String render(Summary summary) {
    return SummaryText.of(summary);
  }

  private static final class Writer implements RaceWriter {
    private final OutputStream out;
    private final Layout layout;

    Writer(OutputStream out, Layout layout) {
      this.out = out;
      this.layout = layout;
    }

    @Override
    public void race(Race race) throws IOException {
      write(render(race, layout));
    }

    @Override
    public void summary(Summary summary) throws IOException {
      write(render(summary));
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
