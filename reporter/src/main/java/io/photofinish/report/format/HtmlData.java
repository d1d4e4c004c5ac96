package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Order;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The races as the script of the HTML page reads them: sentences ready to be shown, and stacks and
 * frames by number, since races have most of them in common.
 */
final class HtmlData {

  private static final int AROUND = 4;

  private final JsonGenerator json;
  private final Sources sources;
  private final Map<List<Integer>, Integer> stacks = new LinkedHashMap<>();
  private final Map<StackTraceElement, Integer> frames = new LinkedHashMap<>();

  HtmlData(JsonGenerator json, Sources sources) {
    this.json = json;
    this.sources = sources;
  }

  void race(Race race) throws IOException {
    json.writeStartObject();
    text("id", race.id());
    text("short", race.shortId());
    text("severity", Wording.severity(race));
    String what = Printable.of(race.variable().describe());
    text("what", what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    text("key", race.variable().key());
    text("package", Sources.packageOf(race.variable().declaringClass()));
    json.writeNumberField("count", race.count());
    text("test", race.test());
    Diagnosis diagnosis = race.diagnosis();
    if (diagnosis != null) {
      text("pattern", diagnosis.pattern());
      text("looksLike", diagnosis.looksLike());
      text("consider", diagnosis.consider());
    }
    text("rootCause", race.rootCause());
    text("why", Wording.order(race));
    Order order = race.order();
    if (order != null) {
      json.writeObjectFieldStart("order");
      text("released", order.released());
      json.writeEndObject();
    }
    access("previous", race.previous());
    access("current", race.current());
    json.writeEndObject();
  }

  private void access(String name, Access access) throws IOException {
    ThreadRef thread = access.thread();
    json.writeObjectFieldStart(name);
    text("kind", Wording.kind(access));
    text("action", Wording.action(access));
    text("thread", Wording.thread(thread));
    text("name", Wording.label(thread));
    json.writeNumberField("tid", thread.id());
    text("locks", Wording.locks(access));
    json.writeBooleanField("held", access.locks() != null && !access.locks().isEmpty());
    json.writeNumberField("stack", stack(access.frames()));
    StackTraceElement site = access.site();
    json.writeNumberField("site", site == null ? -1 : frame(site));
    Task task = access.task();
    if (task != null) {
      origin("task", task.id(), task.name(), task.frames());
    }
    ThreadRef.Start start = thread.start();
    if (start != null) {
      origin("start", start.id(), start.name(), start.frames());
    }
    json.writeEndObject();
  }

  private void origin(String name, long id, String thread, List<StackTraceElement> stack)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("id", id);
    text("label", Wording.label(thread, id));
    json.writeNumberField("stack", stack(stack));
    json.writeEndObject();
  }

  private int stack(List<StackTraceElement> elements) {
    List<Integer> numbers = new ArrayList<>(elements.size());
    for (StackTraceElement element : elements) {
      numbers.add(frame(element));
    }
    return number(stacks, numbers);
  }

  private int frame(StackTraceElement frame) {
    return number(frames, frame);
  }

  private static <T> int number(Map<T, Integer> numbers, T item) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(item, next);
    return known == null ? next : known;
  }

  /** Writes what the races refer to by number. */
  void tables() throws IOException {
    json.writeArrayFieldStart("stacks");
    for (List<Integer> stack : stacks.keySet()) {
      json.writeStartArray();
      for (int frame : stack) {
        json.writeNumber(frame);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    List<Excerpt> excerpts = new ArrayList<>();
    json.writeArrayFieldStart("frames");
    for (StackTraceElement frame : frames.keySet()) {
      json.writeStartObject();
      text("text", TextFormat.render(frame));
      if (!Access.isProgram(frame)) {
        json.writeBooleanField("jdk", true);
      }
      Excerpt excerpt = sources.excerpt(frame, AROUND);
      if (excerpt != null) {
        json.writeNumberField("line", frame.getLineNumber());
        json.writeNumberField("source", excerpts.size());
        excerpts.add(excerpt);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sources");
    for (Excerpt excerpt : excerpts) {
      json.writeStartObject();
      text("file", excerpt.file().uri());
      json.writeNumberField("first", excerpt.first());
      json.writeArrayFieldStart("lines");
      for (String line : excerpt.lines()) {
        json.writeString(line);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, Printable.of(value));
    }
  }
}
