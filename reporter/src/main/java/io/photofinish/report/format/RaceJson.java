package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Race;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the record of a race. What is not known is left out. {@link RaceRecords} reads it. */
final class RaceJson {

  private RaceJson() {}

  static void write(JsonGenerator json, Race race) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("race");
    json.writeStringField("id", race.id());
    json.writeStringField("time", race.time().toString());
    json.writeNumberField("count", race.count());
    optional(json, "test", race.test());
    json.writeObjectFieldStart("variable");
    variable(json, race.variable());
    json.writeEndObject();
    access(json, "current", race.current());
    access(json, "previous", race.previous());
    Order order = race.order();
    if (order != null) {
      json.writeObjectFieldStart("order");
      optional(json, "released", order.released());
      json.writeEndObject();
    }
    json.writeStringField("severity", race.severity().name().toLowerCase(Locale.ROOT));
    Diagnosis diagnosis = race.diagnosis();
    if (diagnosis != null) {
      json.writeObjectFieldStart("diagnosis");
      json.writeStringField("pattern", diagnosis.pattern());
      json.writeStringField("looksLike", diagnosis.looksLike());
      optional(json, "consider", diagnosis.consider());
      json.writeEndObject();
    }
    optional(json, "rootCause", race.rootCause());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void variable(JsonGenerator json, Variable variable) throws IOException {
    if (variable instanceof Variable.InstanceField field) {
      json.writeStringField("kind", "field");
      field(json, field.declaringClass(), field.name(), field.type());
      optional(json, "owner", field.owner());
    } else if (variable instanceof Variable.StaticField field) {
      json.writeStringField("kind", "static");
      field(json, field.declaringClass(), field.name(), field.type());
    } else if (variable instanceof Variable.ArrayElement element) {
      json.writeStringField("kind", "element");
      json.writeNumberField("index", element.index());
      json.writeNumberField("length", element.length());
      json.writeStringField("type", element.componentType());
      optional(json, "holder", element.holder());
    } else if (variable instanceof Variable.ObjectState object) {
      json.writeStringField("kind", "object");
      json.writeStringField("class", object.className());
      json.writeStringField("identity", object.identity());
    }
  }

  private static void field(JsonGenerator json, String owner, String name, String type)
      throws IOException {
    json.writeStringField("class", owner);
    json.writeStringField("name", name);
    json.writeStringField("type", type);
  }

  private static void access(JsonGenerator json, String name, Access access) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("kind", access.kind().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("atomic", access.atomic());
    optional(json, "value", access.value());
    optional(json, "before", access.before());
    ThreadRef thread = access.thread();
    json.writeObjectFieldStart("thread");
    json.writeNumberField("id", thread.id());
    json.writeStringField("name", thread.name());
    json.writeBooleanField("virtual", thread.virtual());
    ThreadRef.Start start = thread.start();
    if (start != null) {
      json.writeObjectFieldStart("start");
      json.writeNumberField("id", start.id());
      json.writeStringField("name", start.name());
      stack(json, start.frames());
      json.writeEndObject();
    }
    json.writeEndObject();
    List<Lock> locks = access.locks();
    if (locks != null) {
      json.writeArrayFieldStart("locks");
      for (Lock lock : locks) {
        json.writeString(lock.description());
      }
      json.writeEndArray();
    }
    stack(json, access.frames());
    Task task = access.task();
    if (task != null) {
      json.writeObjectFieldStart("task");
      json.writeNumberField("id", task.id());
      json.writeStringField("name", task.name());
      stack(json, task.frames());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void stack(JsonGenerator json, List<StackTraceElement> frames) throws IOException {
    json.writeArrayFieldStart("stack");
    for (StackTraceElement frame : frames) {
      json.writeStartObject();
      json.writeStringField("class", frame.getClassName());
      json.writeStringField("method", frame.getMethodName());
      optional(json, "file", frame.getFileName());
      if (frame.isNativeMethod()) {
        json.writeBooleanField("native", true);
      } else if (frame.getLineNumber() >= 0) {
        json.writeNumberField("line", frame.getLineNumber());
      }
      optional(json, "loader", frame.getClassLoaderName());
      optional(json, "module", frame.getModuleName());
      optional(json, "moduleVersion", frame.getModuleVersion());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
