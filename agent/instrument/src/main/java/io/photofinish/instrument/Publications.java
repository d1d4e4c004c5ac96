package io.photofinish.instrument;

import io.photofinish.report.Race;
import io.photofinish.runtime.RaceValues;
import io.photofinish.runtime.RawRace;
import io.photofinish.runtime.ThreadRecord;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Groups races under their root cause. A thread that reads a reference which races with its write
 * comes by an object that nothing orders: what the writer did to that object before races with what
 * the reader does to it, too. Such races are consequences of the first.
 *
 * <p>The objects are those of the latest such reads; more than that many are forgotten.
 * Thread-safe.
 */
final class Publications {
  private static final int REMEMBERED = 512;

  /** An object, who published and who read it, and the race by which. */
  private record Published(
      WeakReference<Object> object, ThreadRecord writer, ThreadRecord reader, String race) {}

  private final @Nullable Published[] ring = new Published[REMEMBERED];
  private int next;

  /** The race as a consequence of the one that published its object, if there was one. */
  synchronized Race group(RawRace raw, Race race) {
    ThreadRecord current = raw.current.thread;
    ThreadRecord previous = raw.previous.thread;
    if (current == null || previous == null) {
      return race;
    }
    Race grouped = race;
    for (Published p : ring) {
      if (p != null
          && p.writer == previous
          && p.reader == current
          && raw.previous.write
          && p.object.refersTo(raw.object)
          && !p.race.equals(race.id())) {
        grouped = race.withRootCause(p.race);
        break;
      }
    }
    if (raw.previous.write && !raw.current.write) {
      publish(raw, previous, current, grouped);
    }
    return grouped;
  }

  private void publish(RawRace raw, ThreadRecord writer, ThreadRecord reader, Race race) {
    Object value = isReference(raw) ? RaceValues.of(raw) : null;
    if (value != null) {
      String root = race.rootCause() == null ? race.id() : race.rootCause();
      ring[next] = new Published(new WeakReference<>(value), writer, reader, root);
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
