package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import io.photofinish.clock.Word;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one thread's fences remember. As in C11 (7.17.4): atomic stores after a release fence
 * publish what precedes the fence; an acquire fence acquires what atomic loads before it saw.
 * Stores and loads that order by themselves need neither.
 *
 * <p>A plain flag between two fences is a race, and reported; but what it guards is ordered on
 * every JVM there is, and programs (the LMAX Disruptor's sequences, seqlocks) are built on it. So
 * once a plain read has raced with a plain write after a release fence, the reader's acquire fences
 * acquire the release fences of that writer, and what is behind the flag is not reported as well.
 * That may order too much between two such threads.
 */
final class Fences {
  private static final ThreadRecord[] NONE = {};

  /** More than this many writers would make each fence dear. */
  private static final int MAX_WRITERS = 64;

  /** Whether the program has fences at all. */
  private static volatile boolean used;

  /** What this thread published at its last release fence. Read by others. */
  private volatile @Nullable Snapshot released;

  /** Epoch of this thread's first release fence. Written before {@link #released}. */
  private long first;

  /** What the opaque loads of this thread have seen since its last acquire fence. */
  private @Nullable SyncClock observed;

  /** Threads with whose plain writes after a fence this thread's reads have raced. */
  private ThreadRecord[] writers = NONE;

  @Nullable Snapshot released() {
    return released;
  }

  /** Remembers what an opaque load saw. */
  void observe(SyncClock seen) {
    SyncClock o = observed;
    if (o == null) {
      observed = o = new SyncClock();
    }
    o.join(seen.content());
  }

  /** {@code VarHandle.acquireFence}. */
  void acquire(ThreadState ts) {
    for (ThreadRecord writer : writers) {
      // As of now, not as of the read: its hook came before its load, which may have seen more.
      ThreadState state = writer.state;
      Snapshot s = state == null ? null : state.atomic.fences.released;
      if (s != null) {
        ts.acquire(s);
      }
    }
    SyncClock o = observed;
    if (o != null) {
      ts.acquire(o);
      observed = null;
    }
  }

  /** {@code VarHandle.releaseFence}. */
  void release(ThreadState ts) {
    if (released == null) {
      first = ts.epoch;
      used = true;
    }
    released = ts.snapshot();
  }

  /** A plain read by the owner raced with the write of {@code word}. */
  void observeRacy(long word) {
    if (used && Word.isWrite(word) && !Word.isAtomic(word) && writers.length < MAX_WRITERS) {
      ThreadRecord writer = ThreadRecords.of(word);
      ThreadState state = writer == null ? null : writer.state;
      if (writer != null && state != null && state.atomic.fences.hasReleasedBefore(word)) {
        add(writer);
      }
    }
  }

  private void add(ThreadRecord writer) {
    for (ThreadRecord known : writers) {
      if (known == writer) {
        return;
      }
    }
    writers = Arrays.copyOf(writers, writers.length + 1);
    writers[writers.length - 1] = writer;
  }

  private boolean hasReleasedBefore(long word) {
    // After a change of slot the first fence says nothing: then any may be meant.
    return released != null
        && (Word.slot(first) != Word.slot(word) || Word.clock(first) < Word.clock(word));
  }
}
