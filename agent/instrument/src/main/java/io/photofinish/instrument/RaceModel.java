package io.photofinish.instrument;

import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Race;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import io.photofinish.runtime.Contexts;
import io.photofinish.runtime.FieldVariable;
import io.photofinish.runtime.RawRace;
import io.photofinish.runtime.ThreadRecord;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Turns what the runtime saw into the model of reports. */
final class RaceModel {
  private static final ThreadRef FORGOTTEN = new ThreadRef(0, "?", false, null);

  private RaceModel() {}

  static Race of(RawRace raw, Instant time) {
    return Race.of(
        variable(raw), access(raw.current), access(raw.previous), order(raw), time, null);
  }

  private static Variable variable(RawRace raw) {
    FieldVariable field = raw.field;
    if (field != null) {
      String type = Type.getType(field.descriptor).getClassName();
      return field.isStatic()
          ? new Variable.StaticField(field.declaringClass, field.name, type)
          : new Variable.InstanceField(
              field.declaringClass, field.name, type, identity(raw.object));
    }
    if (raw.index >= 0) {
      return new Variable.ArrayElement(
          raw.index,
          Array.getLength(raw.object),
          raw.object.getClass().getComponentType().getTypeName(),
          null);
    }
    return new Variable.ObjectState(raw.object.getClass().getName(), identity(raw.object));
  }

  private static String identity(Object o) {
    return o.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(o));
  }

  private static Access access(RawRace.Side side) {
    return new Access(
        side.write ? Access.Kind.WRITE : Access.Kind.READ,
        side.atomic,
        thread(side.thread),
        List.of(side.stack),
        locks(side.locks),
        null);
  }

  private static @Nullable List<Lock> locks(String @Nullable [] descriptions) {
    if (descriptions == null) {
      return null;
    }
    List<Lock> locks = new ArrayList<>(descriptions.length);
    for (String description : descriptions) {
      locks.add(new Lock(description));
    }
    return locks;
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
    return released == null ? null : new Order(released.isEmpty() ? null : released, false);
  }
}
