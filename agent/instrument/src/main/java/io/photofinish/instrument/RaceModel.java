package io.photofinish.instrument;

import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Race;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import io.photofinish.report.diagnosis.SiteFacts;
import io.photofinish.runtime.Activity;
import io.photofinish.runtime.Contexts;
import io.photofinish.runtime.FieldVariable;
import io.photofinish.runtime.OffHeap;
import io.photofinish.runtime.RaceValues;
import io.photofinish.runtime.RawRace;
import io.photofinish.runtime.Submission;
import io.photofinish.runtime.ThreadRecord;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Turns what the runtime saw into the model of reports. */
final class RaceModel {
  private static final ThreadRef FORGOTTEN = new ThreadRef(0, "?", false, null);

  /** What a lock of the JDK synchronizes on, inside: the program knows the lock around it. */
  private static final Pattern LOCK_INSIDE = Pattern.compile("\\$(Nonfair|Fair)?Sync(?=@|$)");

  /** How the weaver names the methods that method references are redirected to. */
  private static final String REFERENCE = "$pf$ref$";

  private RaceModel() {}

  /**
   * The race, not yet judged.
   *
   * @param current what the code of the current access shows
   * @param previous the same of the previous one
   */
  static Race of(RawRace raw, SiteFacts current, SiteFacts previous, Instant time) {
    return Race.of(
        variable(raw, holder(current.holder(), previous.holder())),
        access(raw.current, RaceValues.hasValue(raw) ? text(RaceValues.of(raw)) : null),
        access(raw.previous, null),
        order(raw),
        time,
        test(raw));
  }

  /** The test whose access completed the race, and the other one if it is another. */
  private static @Nullable String test(RawRace raw) {
    Activity current = raw.current.activity;
    Activity previous = raw.previous.activity;
    if (current == null || previous == null || current.name.equals(previous.name)) {
      Activity only = current != null ? current : previous;
      return only == null ? null : only.name;
    }
    return current.name + ", with " + previous.name;
  }

  /** The same whichever side came first: it is part of the race's identity. */
  private static @Nullable String holder(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Variable variable(RawRace raw, @Nullable String holder) {
    FieldVariable field = raw.field;
    if (field != null) {
      String type = Type.getType(field.descriptor).getClassName();
      return field.isStatic()
          ? new Variable.StaticField(field.declaringClass, field.name, type)
          : new Variable.InstanceField(
              field.declaringClass, field.name, type, identity(raw.object));
    }
    if (raw.index >= 0 && !raw.object.getClass().isArray()) {
      return new Variable.ArrayElement(
          raw.index, OffHeap.length(raw.object), "off-heap byte", holder);
    }
    if (raw.index >= 0) {
      return new Variable.ArrayElement(
          raw.index,
          Array.getLength(raw.object),
          raw.object.getClass().getComponentType().getTypeName(),
          holder);
    }
    return new Variable.ObjectState(raw.object.getClass().getName(), identity(raw.object));
  }

  private static String identity(Object o) {
    return o.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(o));
  }

  /**
   * Numbers as they are. Texts only as objects, since they may be secrets, and objects by their
   * identity, since their own methods are code of the program.
   */
  private static String text(@Nullable Object value) {
    return value == null
            || value instanceof Number && value.getClass().getName().startsWith("java.lang.")
            || value instanceof Boolean
            || value instanceof Character
        ? String.valueOf(value)
        : identity(value);
  }

  /**
   * One side.
   *
   * @param value what the variable held when the race was found; null if not known
   */
  private static Access access(RawRace.Side side, @Nullable String value) {
    return new Access(
        side.write ? Access.Kind.WRITE : Access.Kind.READ,
        side.atomic,
        thread(side.thread),
        frames(side.stack),
        locks(side.locks),
        side.write ? null : value,
        side.write ? value : null,
        task(side.submission));
  }

  private static @Nullable Task task(@Nullable Submission submission) {
    ThreadRecord submitter = submission == null ? null : submission.submitter;
    return submission == null || submitter == null
        ? null
        : new Task(submitter.id, submitter.name(), frames(Contexts.stack(submission.context)));
  }

  /** Without the methods that stand for method references, which the program does not have. */
  private static List<StackTraceElement> frames(StackTraceElement[] stack) {
    List<StackTraceElement> frames = new ArrayList<>(stack.length);
    for (StackTraceElement frame : stack) {
      if (!frame.getMethodName().startsWith(REFERENCE)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static @Nullable List<Lock> locks(String @Nullable [] descriptions) {
    if (descriptions == null) {
      return null;
    }
    List<Lock> locks = new ArrayList<>(descriptions.length);
    for (String description : descriptions) {
      locks.add(new Lock(lock(description)));
    }
    return locks;
  }

  private static String lock(String description) {
    return LOCK_INSIDE.matcher(description).replaceFirst("");
  }

  private static ThreadRef thread(@Nullable ThreadRecord record) {
    if (record == null) {
      return FORGOTTEN;
    }
    ThreadRecord creator = record.creator;
    ThreadRef.Start start =
        creator == null
            ? null
            : new ThreadRef.Start(
                creator.id, creator.name(), List.of(Contexts.stack(record.creationContext)));
    return new ThreadRef(record.id, record.name(), record.virtual, start);
  }

  private static @Nullable Order order(RawRace raw) {
    String released = raw.released;
    return released == null ? null : new Order(released.isEmpty() ? null : lock(released));
  }
}
