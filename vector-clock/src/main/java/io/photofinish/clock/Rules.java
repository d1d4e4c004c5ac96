package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/**
 * The rules of FastTrack (Flanagan and Freund, PLDI 2009, figure 2) on the two words of a variable:
 * {@code last}, the last access, and {@code write}, the last write before it. Every storage decides
 * by these methods and differs only in how it locks and publishes.
 *
 * <p>{@code write} means something only while {@code last} is a read or SHARED. A write subsumes
 * all that came before: what is unordered with an access before the write is unordered with the
 * write, or that write was itself unordered with it and reported.
 *
 * <pre>
 *   state      last      write   knows
 *   virgin     0         -       no access
 *   written    a write   -       the write
 *   read       a read    W or 0  the read, ordered after W
 *   shared     SHARED|i  W or 0  reads in set i, each ordered after W, not with one another
 *   complex    COMPLEX|i -       see AtomicVariable
 *   locked     LOCKED    -       under change
 * </pre>
 */
final class Rules {
  /** Nothing to record: t has accessed the variable in this epoch. */
  static final int SAME_EPOCH = 0;

  /** The read replaces {@code last}; {@code write} stays. Never a race. */
  static final int READ_EXCLUSIVE = 1;

  /** The read replaces {@code last}, which is a write and becomes {@code write}. */
  static final int READ_AFTER_WRITE = 2;

  /** The read joins others in a set; {@code write} stays. */
  static final int READ_SHARED = 3;

  /** The access goes to the atomic variable. */
  static final int ON_COMPLEX = 4;

  /** The write replaces {@code last}. */
  static final int WRITE_EXCLUSIVE = 5;

  /** The write replaces a set of reads. */
  static final int WRITE_SHARED = 6;

  private Rules() {}

  /** How a plain read by {@code t} changes the state. {@code last} is not LOCKED. */
  static int onRead(ThreadClock t, long last) {
    if (Word.coversRead(last, t.epoch)) {
      return SAME_EPOCH;
    }
    if (Word.isTagged(last)) {
      return Word.isComplex(last) ? ON_COMPLEX : READ_SHARED;
    }
    if (Word.isWrite(last)) {
      return READ_AFTER_WRITE;
    }
    return t.knows(last) ? READ_EXCLUSIVE : READ_SHARED;
  }

  /** How a plain write by {@code t} changes the state. {@code last} is not LOCKED. */
  static int onWrite(ThreadClock t, long last) {
    if (Word.coversWrite(last, t.epoch)) {
      return SAME_EPOCH;
    }
    if (Word.isTagged(last)) {
      return Word.isComplex(last) ? ON_COMPLEX : WRITE_SHARED;
    }
    return WRITE_EXCLUSIVE;
  }

  /** The last write in a state that is neither LOCKED nor COMPLEX. */
  static long lastWrite(long last, long write) {
    return Word.isWrite(last) && !Word.isTagged(last) ? last : write;
  }

  /** The write that a read by {@code t} races with, or 0. */
  static long readConflict(ThreadClock t, long last, long write) {
    return unordered(t, lastWrite(last, write));
  }

  /**
   * The access that a write by {@code t} races with, or 0. Knowing a single last read is enough:
   * the write before it is ordered before that read, or their race has been reported.
   *
   * @param reads those {@code last} refers to if it is SHARED
   */
  static long writeConflict(ThreadClock t, long last, long write, long @Nullable [] reads) {
    if (!Word.isShared(last)) {
      return unordered(t, last);
    }
    long conflict = unordered(t, write);
    return conflict != 0 ? conflict : SlotWords.unordered(reads, t);
  }

  static long unordered(ThreadClock t, long word) {
    return t.knows(word) ? 0 : word;
  }
}
