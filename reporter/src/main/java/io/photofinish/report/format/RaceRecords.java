package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Race;
import io.photofinish.report.Sample;
import io.photofinish.report.Severity;
import io.photofinish.report.Summary;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the model of the records that {@link RaceJson} and {@link JsonLinesFormat} wrote. */
final class RaceRecords {

  private RaceRecords() {}

  static RunInfo run(JsonObject header) throws RecordException {
    return new RunInfo(
        header.text("version"),
        header.number("pid"),
        instant(header, "start"),
        header.text("java"),
        header.text("command"));
  }

  static Race race(JsonObject race) throws RecordException {
    return new Race(
        race.text("id"),
        variable(race.object("variable")),
        access(race.object("current")),
        access(race.object("previous")),
        race.has("order") ? order(race.object("order")) : null,
        race.has("severity") ? severity(race.text("severity")) : Severity.MEDIUM,
        race.has("diagnosis") ? diagnosis(race.object("diagnosis")) : null,
        race.textOrNull("rootCause"),
        race.number("count"),
        instant(race, "time"),
        race.textOrNull("test"));
  }

  static Summary summary(JsonObject summary) throws RecordException {
    return new Summary(
        summary.object("counts").numbers(),
        summary.number("suppressed"),
        summary.has("reasons") ? summary.object("reasons").numbers() : Map.of(),
        summary.object("losses").numbers(),
        summary.number("classes"),
        summary.number("millis"),
        summary.has("sample") ? sample(summary.object("sample")) : null);
  }

  private static Sample sample(JsonObject sample) throws RecordException {
    return new Sample(
        sample.text("share"),
        sample.number("seed"),
        sample.number("watched"),
        sample.number("fields"));
  }

  private static Variable variable(JsonObject variable) throws RecordException {
    String kind = variable.text("kind");
    return switch (kind) {
      case "field" ->
          new Variable.InstanceField(
              variable.text("class"),
              variable.text("name"),
              variable.text("type"),
              variable.textOrNull("owner"));
      case "static" ->
          new Variable.StaticField(
              variable.text("class"), variable.text("name"), variable.text("type"));
      case "element" ->
          new Variable.ArrayElement(
              variable.integer("index"),
              variable.integer("length"),
              variable.text("type"),
              variable.textOrNull("holder"));
      case "object" -> new Variable.ObjectState(variable.text("class"), variable.text("identity"));
      default -> throw new RecordException("unknown kind of variable \"" + kind + "\"");
    };
  }

  private static Access access(JsonObject access) throws RecordException {
    String kind = access.text("kind");
    return new Access(
        switch (kind) {
          case "read" -> Access.Kind.READ;
          case "write" -> Access.Kind.WRITE;
          default -> throw new RecordException("unknown kind of access \"" + kind + "\"");
        },
        access.flag("atomic"),
        thread(access.object("thread")),
        stack(access),
        access.has("locks") ? locks(access) : null,
        access.textOrNull("value"),
        access.textOrNull("before"),
        access.has("task") ? task(access.object("task")) : null);
  }

  private static Task task(JsonObject task) throws RecordException {
    return new Task(task.number("id"), task.text("name"), stack(task));
  }

  private static ThreadRef thread(JsonObject thread) throws RecordException {
    ThreadRef.Start start = null;
    if (thread.has("start")) {
      JsonObject from = thread.object("start");
      start = new ThreadRef.Start(from.number("id"), from.text("name"), stack(from));
    }
    return new ThreadRef(thread.number("id"), thread.text("name"), thread.flag("virtual"), start);
  }

  private static List<Lock> locks(JsonObject access) throws RecordException {
    List<Lock> locks = new ArrayList<>();
    for (String description : access.texts("locks")) {
      locks.add(new Lock(description));
    }
    return locks;
  }

  private static List<StackTraceElement> stack(JsonObject holder) throws RecordException {
    List<StackTraceElement> frames = new ArrayList<>();
    for (JsonObject frame : holder.objects("stack")) {
      int line = frame.has("line") ? frame.integer("line") : -1;
      frames.add(
          new StackTraceElement(
              frame.textOrNull("loader"),
              frame.textOrNull("module"),
              frame.textOrNull("moduleVersion"),
              frame.text("class"),
              frame.text("method"),
              frame.textOrNull("file"),
              frame.flag("native") ? NATIVE : line));
    }
    return frames;
  }

  /** The line number that {@link StackTraceElement#isNativeMethod()} goes by. */
  private static final int NATIVE = -2;

  private static @Nullable Order order(JsonObject order) throws RecordException {
    return new Order(order.textOrNull("released"));
  }

  private static Severity severity(String name) throws RecordException {
    return switch (name) {
      case "high" -> Severity.HIGH;
      case "medium" -> Severity.MEDIUM;
      case "low" -> Severity.LOW;
      default -> throw new RecordException("unknown severity \"" + name + "\"");
    };
  }

  private static Diagnosis diagnosis(JsonObject diagnosis) throws RecordException {
    return new Diagnosis(
        diagnosis.text("pattern"), diagnosis.text("looksLike"), diagnosis.textOrNull("consider"));
  }

  private static Instant instant(JsonObject object, String name) throws RecordException {
    try {
      return Instant.parse(object.text(name));
    } catch (DateTimeException e) {
      throw new RecordException("field \"" + name + "\" is not a time");
    }
  }
}
