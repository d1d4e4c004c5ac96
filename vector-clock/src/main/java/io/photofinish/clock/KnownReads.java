package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * What one thread remembers of sets of reads, in small tables that forget: which sets hold its read
 * of the present epoch, so that reading again needs no look at the set; and what became of which
 * set by its reads, so that variables with the same history get the same set. Used by its thread
 * only.
 *
 * <p>Both tables begin small, for the sake of programs with 100,000 threads, and grow when what is
 * forgotten is asked for again.
 */
final class KnownReads {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long BASE = Offsets.arrayBase(long[].class);
  private static final long NEXT_ID = U.objectFieldOffset(Ids.class, "next");
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int INITIAL = 8;
  private static final int LARGEST = 256;
  private static final int ID_BLOCK = 256;

  /** For threads that have had nothing to remember yet; stays empty. */
  static final KnownReads NONE = new KnownReads();

  /** The ids given out so far, to all threads. */
  private static final class Ids {
    static final Ids ALL = new Ids();
    private volatile long next = ID_BLOCK;
  }

  /** At 2n a last word, at 2n + 1 the epoch in which it came to hold this thread's read. */
  private long[] covered = new long[2 * INITIAL];

  /** At 2n the last word before this thread's read, at 2n + 1 the read, and what they made. */
  private long[] steps = new long[2 * INITIAL];

  private @Nullable ReadSet[] made = new @Nullable ReadSet[INITIAL];

  /** Entries of the present epoch that had to give way since the table was made. */
  private int coversLost;

  private int stepsLost;
  private long nextId;

  /** Whether {@code last} refers to a set known to hold this thread's read of {@code epoch}. */
  @ForceInline
  boolean covers(long last, long epoch) {
    long[] table = covered;
    // Unsafe: no check of bounds in code that is inlined everywhere.
    long at = BASE + ((long) (((int) last << 1) & (table.length - 2)) << 3);
    return U.getLong(table, at) == last && U.getLong(table, at + Long.BYTES) == epoch;
  }

  void cover(long last, long epoch) {
    long[] table = covered;
    int i = ((int) last << 1) & (table.length - 2);
    if (table[i + 1] == epoch && table[i] != last && grows(++coversLost, table.length / 2)) {
      table = new long[4 * table.length];
      i = ((int) last << 1) & (table.length - 2);
      coversLost = 0;
      covered = table;
    }
    table[i] = last;
    table[i + 1] = epoch;
  }

  /** What {@code read} made of {@code last} when it did so last, if that is still known. */
  @DontInline
  @Nullable ReadSet made(long last, long read) {
    int i = place(last, read);
    ReadSet set = made[i];
    return set != null && steps[2 * i] == last && steps[2 * i + 1] == read && set.becomesCommon()
        ? set
        : null;
  }

  /** A new set, which {@code read} makes of {@code last}. */
  @DontInline
  ReadSet make(long last, long read, long[] words) {
    if (nextId % ID_BLOCK == 0) {
      nextId = U.getAndAddLong(Ids.ALL, NEXT_ID, ID_BLOCK);
    }
    ReadSet set = new ReadSet(Word.id(nextId++), words);
    int i = place(last, read);
    boolean lost = (steps[2 * i + 1] ^ read) >>> Word.EPOCH_SHIFT == 0;
    if (lost && grows(++stepsLost, made.length)) {
      growSteps();
      i = place(last, read);
    }
    made[i] = null; // should the stack run out in between
    steps[2 * i] = last;
    steps[2 * i + 1] = read;
    made[i] = set;
    return set;
  }

  private static boolean grows(int lost, int size) {
    return lost > 2 * size && size < LARGEST;
  }

  private void growSteps() {
    @Nullable ReadSet[] moreMade = new @Nullable ReadSet[4 * made.length];
    long[] moreSteps = new long[2 * moreMade.length];
    stepsLost = 0;
    steps = moreSteps;
    made = moreMade;
  }

  private int place(long last, long read) {
    return (int) ((last ^ read * 31) * GOLDEN >>> 40) & (made.length - 1);
  }
}
