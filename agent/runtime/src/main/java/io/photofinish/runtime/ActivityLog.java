package io.photofinish.runtime;

import io.photofinish.clock.Word;
import org.jspecify.annotations.Nullable;

/**
 * The activities of one thread, newest first. Added to by the thread itself, read by those who race
 * with it.
 */
final class ActivityLog {
  /** Changes remembered: a worker of a pool that lives long serves many tests. */
  private static final int LENGTH = 256;

  private final long epoch;
  final @Nullable Activity activity;
  private final int length;
  private volatile @Nullable ActivityLog older;

  /** From {@code epoch} on the thread is in {@code activity}. */
  ActivityLog(long epoch, @Nullable Activity activity, @Nullable ActivityLog older) {
    this.epoch = epoch;
    this.activity = activity;
    this.older = older;
    int behind = older == null ? 0 : older.length;
    if (older != null && behind >= 2 * LENGTH) {
      older.cut();
      behind = LENGTH;
    }
    this.length = behind + 1;
  }

  private void cut() {
    ActivityLog last = this;
    for (int i = 1; i < LENGTH; i++) {
      ActivityLog next = last.older;
      if (next == null) {
        return;
      }
      last = next;
    }
    last.older = null;
  }

  /** The activity in which the thread made the access of {@code word}; null when not known. */
  @Nullable Activity at(long word) {
    for (ActivityLog l = this; l != null; l = l.older) {
      if (Word.slot(l.epoch) == Word.slot(word) && Word.clock(l.epoch) <= Word.clock(word)) {
        return l.activity;
      }
    }
    return null;
  }
}
