package io.photofinish.clock;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A fresh object's plain fields, accessed as woven code does. */
final class Fields {
  private static final long BASE = Offsets.arrayBase(long[].class);

  private final long[] words;
  private final AtomicReference<@Nullable Inflated> holder = new AtomicReference<>();

  Fields(int count) {
    words = new long[2 * count];
  }

  long read(ThreadClock t, int field) {
    long last = words[2 * field];
    if (Word.coversRead(last, t.epoch) || FastTrack.coversSharedRead(last, holder.get(), t)) {
      return 0;
    }
    long offset = BASE + 16L * field;
    long result = FastTrack.read(t, words, offset, offset + 8, holder.get(), 1);
    return result == FastTrack.NEED_HOLDER
        ? FastTrack.read(t, words, offset, offset + 8, holder(), 1)
        : result;
  }

  long write(ThreadClock t, int field) {
    if (Word.coversWrite(words[2 * field], t.epoch)) {
      return 0;
    }
    long offset = BASE + 16L * field;
    long result = FastTrack.write(t, words, offset, offset + 8, holder.get(), 2);
    return result == FastTrack.NEED_HOLDER
        ? FastTrack.write(t, words, offset, offset + 8, holder(), 2)
        : result;
  }

  /** A read and a write; how many of them raced. */
  int increment(ThreadClock t, int field) {
    return (read(t, field) != 0 ? 1 : 0) + (write(t, field) != 0 ? 1 : 0);
  }

  long atomicRead(ThreadClock t, int field) {
    long offset = BASE + 16L * field;
    return FastTrack.atomicRead(t, words, offset, offset + 8, holder(), 3);
  }

  long atomicWrite(ThreadClock t, int field) {
    long offset = BASE + 16L * field;
    return FastTrack.atomicWrite(t, words, offset, offset + 8, holder(), 4);
  }

  private Inflated holder() {
    Inflated present = holder.get();
    while (present == null) {
      holder.compareAndSet(null, new Inflated());
      present = holder.get();
    }
    return present;
  }
}
