package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import io.photofinish.clock.SyncClock;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An array element, or the bytes behind one element of a view, that is accessed in atomic modes.
 * Its history is in the array's shadow, where plain accesses look.
 */
final class MixedElements extends VolatileState {
  private final int index;
  private final int width;

  MixedElements(int index, int width) {
    this.index = index;
    this.width = width;
  }

  @Override
  boolean covers(ThreadState ts, @Nullable Object base, int kind) {
    return Sampling.on && !Sampling.watchesLength(Array.getLength(Objects.requireNonNull(base)));
  }

  @Override
  boolean isUnwatched() {
    return false;
  }

  @Override
  long record(ThreadState ts, @Nullable Object base, int kind, int context) {
    ArrayShadow shadow = Arrays.shadow(Objects.requireNonNull(base), ts);
    long conflict = 0;
    for (int i = index; i < index + width; i++) {
      long earlier =
          switch (kind) {
            case READ -> shadow.atomicRead(ts, i, context);
            case WRITE -> shadow.atomicWrite(ts, i, context);
            case PLAIN | READ -> shadow.read(ts, i, context);
            default -> shadow.write(ts, i, context);
          };
      conflict = conflict == 0 ? earlier : conflict;
    }
    return conflict;
  }

  @Override
  SyncClock newClock() {
    return new SyncClock();
  }

  @Override
  void report(ThreadState ts, @Nullable Object base, int kind, int context, long word) {
    Object array = Objects.requireNonNull(base);
    Races.report(null, array, index, isWrite(kind), !isPlain(kind), context, word, ts);
  }
}
