package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One race as a SARIF result. */
final class SarifResult {

  private static final String FINGERPRINT = "photofinishRace/v1";
  private static final int MAX_FRAMES = 500;
  private static final int AROUND = 2;

  private final JsonGenerator json;
  private final Sources sources;

  SarifResult(JsonGenerator json, Sources sources) {
    this.json = json;
    this.sources = sources;
  }

  /** Writes a message object, in which nothing is a placeholder or a link (SARIF 2.1.0, 3.11). */
  static void message(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text.replace("{", "{{").replace("}", "}}").replace("](", "] ("));
    json.writeEndObject();
  }

  void write(Race race, String rule, int ruleIndex) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule);
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField(
        "level",
        switch (race.severity()) {
          case HIGH -> "error";
          case MEDIUM -> "warning";
          case LOW -> "note";
        });
    message(json, "message", text(race));
    json.writeArrayFieldStart("locations");
    place(race.current(), "");
    json.writeEndArray();
    json.writeArrayFieldStart("relatedLocations");
    place(race.previous(), "previous ");
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, Printable.of(race.id()));
    json.writeEndObject();
    json.writeNumberField("occurrenceCount", race.count());
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    flow("previous", race.previous());
    flow("current", race.current());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("variable", Printable.of(race.variable().key()));
    if (race.test() != null) {
      json.writeStringField("test", Printable.of(race.test()));
    }
    if (race.rootCause() != null) {
      json.writeStringField("rootCause", Printable.of(race.rootCause()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What a person reads first: both sides, why there is no order, and what to do. */
  private static String text(Race race) {
    StringBuilder text = new StringBuilder("Data race ");
    text.append(Wording.subject(race.variable())).append(": ");
    text.append(Wording.side(race.current()))
        .append("; previous ")
        .append(Wording.side(race.previous()));
    text.append('.');
    String order = Wording.order(race);
    if (order != null) {
      text.append(" No happens-before order: ").append(order);
    }
    Diagnosis diagnosis = race.diagnosis();
    if (diagnosis != null) {
      text.append(" Looks like: ").append(Printable.of(diagnosis.looksLike()));
      if (diagnosis.consider() != null) {
        text.append(" Consider: ").append(Printable.of(diagnosis.consider()));
      }
    }
    return text.toString();
  }

  /** Where the access stands in the program; nothing if its stack has no such place. */
  private void place(Access access, String prefix) throws IOException {
    StackTraceElement site = access.site();
    if (site != null) {
      json.writeStartObject();
      location(site, prefix + Wording.action(access), AROUND);
      json.writeEndObject();
    }
  }

  private void flow(String id, Access access) throws IOException {
    List<StackTraceElement> frames = access.frames();
    json.writeStartObject();
    json.writeStringField("id", id);
    message(json, "message", Wording.side(access));
    json.writeArrayFieldStart("locations");
    int shown = Math.min(frames.size(), MAX_FRAMES);
    for (int i = shown - 1; i >= 0; i--) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      boolean last = i == 0;
      String text = TextFormat.render(frames.get(i));
      location(frames.get(i), last ? Wording.action(access) + " at " + text : text, 0);
      json.writeEndObject();
      json.writeNumberField("nestingLevel", shown - 1 - i);
      json.writeStringField("importance", last ? "essential" : "important");
      json.writeEndObject();
    }
    if (shown == 0) { // a flow must have a place
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      message(json, "message", "(stack not recorded)");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void location(StackTraceElement frame, String text, int around) throws IOException {
    String uri = uri(frame);
    if (uri != null) {
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri);
      json.writeStringField("uriBaseId", SarifFormat.ROOT);
      json.writeEndObject();
      if (frame.getLineNumber() > 0) {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", frame.getLineNumber());
        json.writeEndObject();
        context(around == 0 ? null : sources.excerpt(frame, around));
      }
      json.writeEndObject();
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField(
        "fullyQualifiedName", Printable.of(frame.getClassName() + "." + frame.getMethodName()));
    json.writeStringField("kind", "function");
    json.writeEndObject();
    json.writeEndArray();
    message(json, "message", text);
  }

  /** The file in the project; by its package alone if it is not told where the sources are. */
  private @Nullable String uri(StackTraceElement frame) {
    SourceFile file = sources.find(frame);
    if (file != null) {
      return file.uri();
    }
    return sources == Sources.NONE && Access.isProgram(frame) ? UriPath.of(frame) : null;
  }

  private void context(@Nullable Excerpt excerpt) throws IOException {
    if (excerpt != null) {
      json.writeObjectFieldStart("contextRegion");
      json.writeNumberField("startLine", excerpt.first());
      json.writeNumberField("endLine", excerpt.first() + excerpt.lines().size() - 1);
      json.writeObjectFieldStart("snippet");
      json.writeStringField("text", String.join("\n", excerpt.lines()));
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
