package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.photofinish.report.Race;
import io.photofinish.report.Sample;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The race file: one JSON record a line, specified in {@code docs/race-file.md}. Lines are ASCII,
 * whatever names the program uses, lone surrogates included.
 */
public final class JsonLinesFormat implements RaceFormat {

  /**
   * The schema's version. New fields and new kinds of records do not change it, since readers skip
   * what they do not know.
   */
  static final int SCHEMA = 1;

  static final String NAME = "jsonl";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) throws IOException {
    Writer writer = new Writer(out);
    writer.header(run);
    return writer;
  }

  private static final class Writer implements RaceWriter {
    private final JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
            .build();

    private final OutputStream out;

    Writer(OutputStream out) {
      this.out = out;
    }

    void header(RunInfo run) throws IOException {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(line)) {
        json.writeStartObject();
        json.writeNumberField("photofinish", SCHEMA);
        json.writeStringField("version", run.version());
        json.writeNumberField("pid", run.pid());
        json.writeStringField("start", run.start().toString());
        json.writeStringField("java", run.java());
        json.writeStringField("command", run.command());
        json.writeEndObject();
      }
      write(line);
    }

    @Override
    public void race(Race race) throws IOException {
      StringWriter line = new StringWriter(1024);
      try (JsonGenerator json = factory.createGenerator(line)) {
        RaceJson.write(json, race);
      }
      write(line);
    }

    @Override
    public void summary(Summary summary) throws IOException {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(line)) {
        json.writeStartObject();
        json.writeObjectFieldStart("summary");
        counts(json, "counts", summary.counts());
        json.writeNumberField("suppressed", summary.suppressed());
        if (!summary.reasons().isEmpty()) {
          counts(json, "reasons", summary.reasons());
        }
        counts(json, "losses", summary.losses());
        json.writeNumberField("classes", summary.classesWoven());
        json.writeNumberField("millis", summary.weavingMillis());
        Sample sample = summary.sample();
        if (sample != null) {
          json.writeObjectFieldStart("sample");
          json.writeStringField("share", sample.share());
          json.writeNumberField("seed", sample.seed());
          json.writeNumberField("watched", sample.watched());
          json.writeNumberField("fields", sample.fields());
          json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      write(line);
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts)
        throws IOException {
      json.writeObjectFieldStart(name);
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        json.writeNumberField(count.getKey(), count.getValue());
      }
      json.writeEndObject();
    }

    private void write(StringWriter line) throws IOException {
      out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
