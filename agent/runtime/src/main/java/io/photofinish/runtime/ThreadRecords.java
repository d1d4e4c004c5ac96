package io.photofinish.runtime;

import io.photofinish.clock.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which thread owned a slot at a clock. Slots are used again, the clock goes on counting, so each
 * slot has a list of owners, newest first. All methods hold the monitor of this class.
 */
final class ThreadRecords {
  /** Owners remembered for a slot: a million short threads in one slot must not fill the heap. */
  private static final int PER_SLOT = 512;

  /** Ended threads whose whole state, with its ring of releases, is kept for reports. */
  private static final int ENDED = 256;

  private static @Nullable Owner[] newest = new Owner[64];
  private static int[] count = new int[64];
  private static final @Nullable ThreadRecord[] ended = new ThreadRecord[ENDED];
  private static int nextEnded;

  private ThreadRecords() {}

  /** Notes that the thread of {@code record} owns the slot of {@code epoch} from that clock on. */
  static synchronized void owns(ThreadRecord record, long epoch) {
    int slot = Word.slot(epoch);
    if (slot >= newest.length) {
      int length = Math.max(slot + 1, newest.length * 2);
      newest = java.util.Arrays.copyOf(newest, length);
      count = java.util.Arrays.copyOf(count, length);
    }
    newest[slot] = new Owner(record, Word.clock(epoch), newest[slot]);
    if (++count[slot] >= 2 * PER_SLOT) {
      Owner o = newest[slot];
      for (int i = 1; i < PER_SLOT && o != null; i++) {
        o = o.older;
      }
      if (o != null) {
        o.older = null;
      }
      count[slot] = PER_SLOT;
    }
  }

  /** Who made the access of {@code word}, or null when that thread is no longer remembered. */
  static synchronized @Nullable ThreadRecord of(long word) {
    int slot = Word.slot(word);
    int clock = Word.clock(word);
    Owner o = slot < newest.length ? newest[slot] : null;
    while (o != null && o.firstClock > clock) {
      o = o.older;
    }
    if (o == null) {
      Losses.FORGOTTEN_THREADS.add();
      return null;
    }
    return o.record;
  }

  /** Notes the end of a thread; lets go of the state of the one that ended longest ago. */
  static synchronized void ended(ThreadRecord record) {
    record.ended();
    ThreadRecord oldest = ended[nextEnded];
    if (oldest != null) {
      oldest.state = null;
    }
    ended[nextEnded] = record;
    nextEnded = (nextEnded + 1) % ENDED;
  }

  /** One thread's time in a slot. */
  private static final class Owner {
    final ThreadRecord record;
    final int firstClock;
    @Nullable Owner older;

    Owner(ThreadRecord record, int firstClock, @Nullable Owner older) {
      this.record = record;
      this.firstClock = firstClock;
      this.older = older;
    }
  }
}
