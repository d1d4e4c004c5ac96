package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One HTML file that needs nothing else: the races as JSON, and a script that shows them. Only as
 * many rows as fit on the screen are in the page, so thousands of races are no burden.
 *
 * <p>What comes from the watched program cannot become markup: it stands in the JSON without any
 * {@code <}, {@code >} or {@code &}, the script makes text nodes of it, and a content security
 * policy allows no other script or style than those whose hashes it names, and no connection.
 */
final class HtmlFormat implements RaceFormat {

  private static final String[] SCRIPTS = {
    "model.js", "timeline.js", "details.js", "list.js", "main.js"
  };

  @Override
  public String name() {
    return "html";
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) throws IOException {
    String style = read("page.css");
    StringBuilder script = new StringBuilder("\"use strict\";\n");
    for (String part : SCRIPTS) {
      script.append(read(part));
    }
    String page =
        read("page.html")
            .replace("{{style-hash}}", hash(style))
            .replace("{{script-hash}}", hash(script.toString()))
            .replace("{{style}}", style)
            .replace("{{script}}", script);
    int data = page.indexOf("{{data}}");
    return new Writer(
        out, page.substring(0, data), page.substring(data + "{{data}}".length()), run, layout);
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = HtmlFormat.class.getResourceAsStream("html/" + resource)) {
      if (in == null) {
        throw new IOException("this jar is incomplete: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The hash of a script or style as a content security policy names it. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }

  private static final class Writer implements RaceWriter {
    private final OutputStream out;
    private final String tail;
    private final RunInfo run;
    private final OutputStreamWriter text;
    private final JsonGenerator json;
    private final HtmlData data;
    private @Nullable Summary summary;

    Writer(OutputStream out, String head, String tail, RunInfo run, Layout layout)
        throws IOException {
      this.out = out;
      this.tail = tail;
      this.run = run;
      out.write(head.getBytes(StandardCharsets.UTF_8));
      text = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
      json =
          JsonFactory.builder()
              .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
              .build()
              .createGenerator(text);
      json.setCharacterEscapes(new ScriptEscapes());
      data = new HtmlData(json, layout.sources());
      json.writeStartObject();
      json.writeArrayFieldStart("races");
    }

    @Override
    public void race(Race race) throws IOException {
      data.race(race);
      json.writeRaw('\n');
    }

    @Override
    public void summary(Summary last) {
      summary = last;
    }

    @Override
    public void close() throws IOException {
      try (out) {
        json.writeEndArray();
        data.tables();
        json.writeStringField("run", about(run));
        if (summary != null) {
          json.writeStringField("summary", TextFormat.render(summary).strip());
        }
        json.writeEndObject();
        json.flush();
        text.flush();
        out.write(tail.getBytes(StandardCharsets.UTF_8));
      }
    }

    private static String about(RunInfo run) {
      String command = run.command().isEmpty() ? "a run" : run.command();
      return Printable.of(
          command
              + " on "
              + run.java()
              + ", started "
              + run.start()
              + ", Photofinish "
              + run.version());
    }
  }
}
