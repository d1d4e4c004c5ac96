package io.photofinish.instrument;

import io.photofinish.report.Race;
import io.photofinish.runtime.FieldVariable;
import io.photofinish.runtime.RaceValues;
import io.photofinish.runtime.RawRace;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Groups races under their root cause. A thread that reads a reference which races with its write
 * comes by an object that nothing orders: what the writer did to that object before races with what
 * the reader does to it, too. Such a race is a consequence of the first.
 *
 * <p>It is recognised by the object: the one that was read when the first race was found, or the
 * one that its variable holds now, since further objects may have been published by the same code.
 * The latest variables are looked at; more than {@link #REMEMBERED} are forgotten. Thread-safe.
 */
final class Publications {
  private static final int REMEMBERED = 256;

  /** A variable that publishes objects by a race, and the one it held then. */
  private record Published(
      WeakReference<Object> base,
      @Nullable FieldVariable field,
      int index,
      WeakReference<Object> object,
      String race) {

    boolean holds(Object wanted) {
      Object at = base.get();
      return object.refersTo(wanted) || at != null && RaceValues.of(at, field, index) == wanted;
    }
  }

  private final @Nullable Published[] ring = new Published[REMEMBERED];
  private int next;

  /** The race as a consequence of the one that published its object, if there was one. */
  synchronized Race group(RawRace raw, Race race) {
    if (!raw.previous.write || raw.current.write) {
      return race;
    }
    String cause = raw.field != null && raw.field.isStatic() ? null : cause(raw.object);
    Race grouped = cause == null || cause.equals(race.id()) ? race : race.withRootCause(cause);
    if (isReference(raw)) {
      publish(raw, cause == null ? race.id() : cause);
    }
    return grouped;
  }

  private @Nullable String cause(Object object) {
    for (Published published : ring) {
      if (published != null && published.holds(object)) {
        return published.race;
      }
    }
    return null;
  }

  private void publish(RawRace raw, String race) {
    Object value = RaceValues.of(raw);
    if (value != null) {
      ring[next] =
          new Published(
              new WeakReference<>(raw.object),
              raw.field,
              raw.index,
              new WeakReference<>(value),
              race);
      next = (next + 1) % REMEMBERED;
    }
  }

  private static boolean isReference(RawRace raw) {
    if (raw.field != null) {
      return raw.field.descriptor.length() > 1;
    }
    Class<?> component = raw.object.getClass().getComponentType();
    return component != null && !component.isPrimitive();
  }
}
