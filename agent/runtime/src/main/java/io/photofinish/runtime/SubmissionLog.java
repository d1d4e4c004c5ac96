package io.photofinish.runtime;

import io.photofinish.clock.Word;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The submissions of the tasks that one thread worked on, the latest {@link #LENGTH} changes.
 *
 * <p>State: a ring that the thread itself writes without allocating. Others read it, and take what
 * they read only if the owner has not begun to write over it: it says so in {@code begun} before it
 * touches an element, and in {@code ended} after.
 */
final class SubmissionLog {
  static final int LENGTH = 128;

  private static final Unsafe U = Unsafe.getUnsafe();

  private final long[] epochs = new long[LENGTH];
  private final @Nullable Submission[] submissions = new @Nullable Submission[LENGTH];
  private volatile int begun;
  private volatile int ended;

  /** From {@code epoch} on the thread works on what {@code submission} handed over. */
  void add(long epoch, @Nullable Submission submission) {
    int n = ended;
    begun = n + 1;
    U.storeFence();
    epochs[n & (LENGTH - 1)] = epoch;
    submissions[n & (LENGTH - 1)] = submission;
    ended = n + 1;
  }

  /**
   * The submission that the thread worked on when it made the access of {@code word}; null when
   * there was none, and when it is no longer known.
   */
  @Nullable Submission at(long word) {
    int n = ended;
    for (int back = 1; back <= LENGTH; back++) {
      int i = n - back & (LENGTH - 1);
      long epoch = epochs[i];
      Submission submission = submissions[i];
      U.loadFence();
      if (begun - n > LENGTH - back) {
        return null;
      }
      if (Word.slot(epoch) == Word.slot(word) && Word.clock(epoch) <= Word.clock(word)) {
        return submission;
      }
    }
    return null;
  }
}
