package io.photofinish.runtime;

import io.photofinish.clock.FastTrack;
import io.photofinish.clock.Inflated;
import io.photofinish.clock.SyncClock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that is not volatile but accessed in atomic modes as well, by a VarHandle or Unsafe. Its
 * history is in the field's two words, where plain accesses look.
 */
final class MixedField extends VolatileState {
  private final FieldVariable field;

  MixedField(FieldVariable field) {
    this.field = field;
  }

  @Override
  boolean covers(ThreadState ts, @Nullable Object base, int kind) {
    return false; // The words cover plain accesses inline; atomic ones are few.
  }

  @Override
  boolean isUnwatched() {
    return false;
  }

  @Override
  long record(ThreadState ts, @Nullable Object base, int kind, int context) {
    Object shadow = field.shadow(Objects.requireNonNull(base), ts);
    long earlier = record(ts, shadow, kind, context, field.holder(shadow));
    return earlier == FastTrack.NEED_HOLDER
        ? record(ts, shadow, kind, context, field.inflate(shadow))
        : earlier;
  }

  private long record(ThreadState ts, Object o, int kind, int context, @Nullable Inflated holder) {
    return switch (kind) {
      case READ -> FastTrack.atomicRead(ts, o, field.last, field.write, holder, context);
      case WRITE -> FastTrack.atomicWrite(ts, o, field.last, field.write, holder, context);
      case PLAIN | READ -> FastTrack.read(ts, o, field.last, field.write, holder, context);
      default -> FastTrack.write(ts, o, field.last, field.write, holder, context);
    };
  }

  @Override
  SyncClock newClock() {
    return new FieldClock(field);
  }

  @Override
  void report(ThreadState ts, @Nullable Object base, int kind, int context, long word) {
    Object o = Objects.requireNonNull(base);
    Races.report(field, o, -1, isWrite(kind), !isPlain(kind), context, word, ts);
  }
}
