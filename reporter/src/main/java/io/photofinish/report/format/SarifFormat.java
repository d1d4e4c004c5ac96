package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), as code hosts and IDEs read it.
 *
 * <p>A race is a result at the place of its current access; both stacks are thread flows, outermost
 * frame first. Its partial fingerprint is the race's id, so the same race is the same alert in each
 * run. The rule is the pattern the race fits. Places are relative to the project ({@code SRCROOT}).
 */
final class SarifFormat implements RaceFormat {

  static final String ROOT = "SRCROOT";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String GENERAL_RULE = "data-race";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public RaceWriter open(OutputStream out, RunInfo run, Layout layout) throws IOException {
    return new Writer(out, run, layout);
  }

  private static final class Writer implements RaceWriter {
    private final JsonGenerator json;
    private final SarifResult results;
    private final RunInfo run;
    private final Map<String, Integer> rules = new LinkedHashMap<>();

    Writer(OutputStream out, RunInfo run, Layout layout) throws IOException {
      this.run = run;
      json =
          JsonFactory.builder()
              .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
              .build()
              .createGenerator(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
      results = new SarifResult(json, layout.sources());
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeObjectFieldStart("originalUriBaseIds");
      json.writeObjectFieldStart(ROOT);
      SarifResult.message(json, "description", "The directory of the project.");
      json.writeEndObject();
      json.writeEndObject();
      json.writeArrayFieldStart("results");
    }

    @Override
    public void race(Race race) throws IOException {
      Diagnosis diagnosis = race.diagnosis();
      String rule =
          diagnosis == null ? GENERAL_RULE : GENERAL_RULE + "/" + Printable.of(diagnosis.pattern());
      json.writeRaw('\n'); // a line for each result, for those who compare files
      rules.putIfAbsent(rule, rules.size());
      results.write(race, rule, rules.getOrDefault(rule, 0));
    }

    @Override
    public void summary(Summary summary) {
      // what was lost in the run is no result, and SARIF's notifications are of the analysis
    }

    @Override
    public void close() throws IOException {
      try (json) {
        json.writeRaw('\n');
        json.writeEndArray();
        tool();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }

    private void tool() throws IOException {
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "Photofinish");
      json.writeStringField("version", run.version());
      json.writeArrayFieldStart("rules");
      for (String rule : rules.keySet()) {
        rule(rule);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }

    private void rule(String id) throws IOException {
      boolean general = id.equals(GENERAL_RULE);
      String pattern = id.substring(id.lastIndexOf('/') + 1).replace('-', ' ');
      json.writeStartObject();
      json.writeStringField("id", id);
      SarifResult.message(
          json, "shortDescription", general ? "Data race" : "Data race: " + pattern);
      SarifResult.message(
          json,
          "fullDescription",
          "Two threads access one variable, at least one of them writes it, and nothing orders the"
              + " accesses (JLS 17.4.5).");
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("tags");
      json.writeString("concurrency");
      json.writeString("correctness");
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
