package io.photofinish.clock;

import jdk.internal.vm.annotation.ForceInline;

/**
 * The shadow word: who accessed a variable last, when, how and from where, in one {@code long}.
 *
 * <pre>
 *   63..48  slot      16 bits  of the accessing thread; 0 means "no access yet", 0xFFFF is reserved
 *   47..24  clock     24 bits  of that thread when it accessed
 *   23      atomic     1 bit   volatile or atomic-mode access
 *   22      write      1 bit
 *   21..0   context   22 bits  interned stack of the access
 * </pre>
 *
 * Slot and clock together are the <em>epoch</em> of FastTrack (Flanagan and Freund, PLDI 2009).
 * They stand in the high bits so that a same-epoch test is one xor and one shift.
 */
public final class Word {
  public static final int SLOT_BITS = 16;
  public static final int CLOCK_BITS = 24;
  public static final int CONTEXT_BITS = 22;

  public static final long WRITE = 1L << CONTEXT_BITS;
  public static final long ATOMIC = WRITE << 1;

  /** Number of low bits that do not belong to the epoch. */
  public static final int EPOCH_SHIFT = CONTEXT_BITS + 2;

  public static final long EPOCH_MASK = -1L << EPOCH_SHIFT;

  /** The variable has not been accessed. */
  public static final long VIRGIN = 0;

  /** Slots run from 1 to this value. */
  public static final int MAX_SLOT = (1 << SLOT_BITS) - 2;

  public static final int MAX_CLOCK = (1 << CLOCK_BITS) - 1;
  public static final int MAX_CONTEXT = (1 << CONTEXT_BITS) - 1;

  /** The bits of the following that are no tag. */
  private static final long PAYLOAD = (1L << 40) - 1;

  /**
   * A last-access word under change by the slot in the low 16 bits, which decides and publishes.
   */
  static final long LOCKED = tag(1);

  /** Instead of a last access: the low 40 bits are the id of a {@link ReadSet}. */
  static final long SHARED = tag(2);

  /** Instead of a last access: the low 32 bits are the index of an {@link AtomicVariable}. */
  static final long COMPLEX = tag(3);

  private Word() {}

  private static long tag(int kind) {
    return epoch(MAX_SLOT + 1, kind << 16);
  }

  /** Whether {@code last} is one of the three values that are no access. */
  @ForceInline
  static boolean isTagged(long last) {
    return slot(last) > MAX_SLOT;
  }

  @ForceInline
  static boolean isLocked(long last) {
    return (last & ~PAYLOAD) == LOCKED;
  }

  @ForceInline
  static boolean isShared(long last) {
    return (last & ~PAYLOAD) == SHARED;
  }

  @ForceInline
  static boolean isComplex(long last) {
    return (last & ~PAYLOAD) == COMPLEX;
  }

  /** The id in a {@link #SHARED} value. */
  @ForceInline
  static long id(long last) {
    return last & PAYLOAD;
  }

  /** The index in a {@link #COMPLEX} value. */
  @ForceInline
  static int index(long last) {
    return (int) last;
  }

  /** Packs an epoch; its low bits, those of kind and context, are zero. */
  @ForceInline
  public static long epoch(int slot, int clock) {
    return (long) slot << (CLOCK_BITS + EPOCH_SHIFT) | (long) clock << EPOCH_SHIFT;
  }

  @ForceInline
  public static int slot(long word) {
    return (int) (word >>> (CLOCK_BITS + EPOCH_SHIFT));
  }

  @ForceInline
  public static int clock(long word) {
    return (int) (word >>> EPOCH_SHIFT) & MAX_CLOCK;
  }

  @ForceInline
  public static int context(long word) {
    return (int) word & MAX_CONTEXT;
  }

  @ForceInline
  public static boolean isWrite(long word) {
    return (word & WRITE) != 0;
  }

  @ForceInline
  public static boolean isAtomic(long word) {
    return (word & ATOMIC) != 0;
  }

  /** Whether {@code last} makes a plain read in {@code epoch} redundant: same epoch, plain kind. */
  @ForceInline
  public static boolean coversRead(long last, long epoch) {
    return (last ^ epoch) >>> (CONTEXT_BITS + 1) == 0;
  }

  /**
   * Whether {@code last} makes a plain write in {@code epoch} redundant: same epoch, a plain write.
   */
  @ForceInline
  public static boolean coversWrite(long last, long epoch) {
    return (last ^ (epoch | WRITE)) >>> CONTEXT_BITS == 0;
  }
}
