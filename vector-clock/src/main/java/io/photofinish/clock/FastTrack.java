package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * Accesses of a variable whose two shadow words lie at offsets of an object: fields of a class, or
 * an element's pair in a {@code long[]}. The rules are those of {@link Rules}; each access takes
 * effect atomically.
 *
 * <p>A change of {@code last} alone is one compare-and-set, a change that takes more puts LOCKED
 * there first. When memory or stack run out in between, the old word is put back and the access is
 * not recorded. Should the stack not even do for putting it back, the thread does so at its next
 * access: it notes what it locks in its own fields, which takes no call.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>word <th>writer <th>guard <th>memory mode
 * <tr><td>last <td>any thread that accesses the variable <td>itself <td>compare-and-set; release
 *     when it was LOCKED; read volatile here, plainly by the inlined same-epoch checks (a word of
 *     one's own epoch was put there by oneself)
 * <tr><td>write <td>whoever locked last <td>last is LOCKED <td>plain
 * </table>
 */
public final class FastTrack {
  /** The variable must inflate: call again with a holder. Nothing has changed. */
  public static final long NEED_HOLDER = -1;

  private static final Unsafe U = Unsafe.getUnsafe();

  private FastTrack() {}

  /** Whether {@code last} refers to a set of reads in which t's read of this epoch stands. */
  @ForceInline
  public static boolean coversSharedRead(long last, @Nullable Inflated holder, ThreadClock t) {
    return Word.isShared(last)
        && (t.hasCovered(last) || (holder != null && holder.covers(last, t)));
  }

  /** A plain read: 0, {@link #NEED_HOLDER}, or the word of an earlier access it races with. */
  @DontInline
  public static long read(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    repair(t);
    long read = t.recording() | context;
    for (int spins = 0; ; spins = Spin.pause(spins)) {
      long last = U.getLongVolatile(base, lastOffset);
      if (Word.isLocked(last)) {
        continue;
      }
      int rule = Rules.onRead(t, last);
      if (rule == Rules.SAME_EPOCH) {
        return 0;
      }
      if (rule == Rules.READ_EXCLUSIVE) {
        if (U.compareAndSetLong(base, lastOffset, last, read)) {
          return 0;
        }
      } else if (rule == Rules.READ_AFTER_WRITE) {
        if (lock(t, base, lastOffset, last)) {
          return readAfterWrite(t, base, lastOffset, writeOffset, last, read);
        }
      } else if (holder == null) {
        return NEED_HOLDER;
      } else if (rule == Rules.ON_COMPLEX) {
        return holder.atomic(last).plainRead(t, context);
      } else if (coversSharedRead(last, holder, t)) {
        return 0;
      } else if (lock(t, base, lastOffset, last)) {
        return readShared(t, base, lastOffset, writeOffset, holder, last, read);
      }
    }
  }

  /** A plain write: 0, {@link #NEED_HOLDER}, or the word of an earlier access it races with. */
  @DontInline
  public static long write(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    repair(t);
    long write = t.recording() | context | Word.WRITE;
    for (int spins = 0; ; spins = Spin.pause(spins)) {
      long last = U.getLongVolatile(base, lastOffset);
      if (Word.isLocked(last)) {
        continue;
      }
      int rule = Rules.onWrite(t, last);
      if (rule == Rules.SAME_EPOCH) {
        return 0;
      }
      if (rule == Rules.WRITE_EXCLUSIVE) {
        if (U.compareAndSetLong(base, lastOffset, last, write)) {
          return Rules.writeConflict(t, last, Word.VIRGIN, null);
        }
      } else if (holder == null) {
        return NEED_HOLDER;
      } else if (rule == Rules.ON_COMPLEX) {
        return holder.atomic(last).plainWrite(t, context);
      } else if (lock(t, base, lastOffset, last)) {
        return writeShared(t, base, lastOffset, writeOffset, holder, last, write);
      }
    }
  }

  /** An atomic-mode read of a variable that is also accessed plainly. Results as {@link #read}. */
  @DontInline
  public static long atomicRead(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    if (holder == null) {
      return NEED_HOLDER;
    }
    AtomicVariable variable = complex(t, base, lastOffset, writeOffset, holder);
    return variable == null ? 0 : variable.read(t, context);
  }

  /** An atomic-mode write of a variable that is also accessed plainly. Results as {@link #read}. */
  @DontInline
  public static long atomicWrite(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      @Nullable Inflated holder,
      int context) {
    if (holder == null) {
      return NEED_HOLDER;
    }
    AtomicVariable variable = complex(t, base, lastOffset, writeOffset, holder);
    return variable == null ? 0 : variable.write(t, context);
  }

  private static long readAfterWrite(
      ThreadClock t, Object base, long lastOffset, long writeOffset, long last, long read) {
    U.putLong(base, writeOffset, last);
    unlock(t, read);
    return Rules.readConflict(t, last, last);
  }

  private static long readShared(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      Inflated holder,
      long last,
      long read) {
    try {
      long conflict = Rules.readConflict(t, last, U.getLong(base, writeOffset));
      unlock(t, holder.addRead(last, read, t));
      return conflict;
    } catch (OutOfMemoryError | StackOverflowError e) {
      repair(t);
      ClockStats.drop();
      return 0;
    }
  }

  private static long writeShared(
      ThreadClock t,
      Object base,
      long lastOffset,
      long writeOffset,
      Inflated holder,
      long last,
      long write) {
    try {
      long before = U.getLong(base, writeOffset);
      long conflict = Rules.writeConflict(t, last, before, holder.reads(last));
      t.lockedWord = write; // The set must not be referred to once it is given up.
      holder.discard(last);
      unlock(t, write);
      return conflict;
    } catch (OutOfMemoryError | StackOverflowError e) {
      repair(t);
      ClockStats.drop();
      return 0;
    }
  }

  /** The variable's atomic state, made of its words when there is none; null for want of memory. */
  private static @Nullable AtomicVariable complex(
      ThreadClock t, Object base, long lastOffset, long writeOffset, Inflated holder) {
    repair(t);
    for (int spins = 0; ; spins = Spin.pause(spins)) {
      long last = U.getLongVolatile(base, lastOffset);
      if (Word.isComplex(last)) {
        return holder.atomic(last);
      }
      if (!Word.isLocked(last) && lock(t, base, lastOffset, last)) {
        return makeComplex(t, base, lastOffset, writeOffset, holder, last);
      }
    }
  }

  private static @Nullable AtomicVariable makeComplex(
      ThreadClock t, Object base, long lastOffset, long writeOffset, Inflated holder, long last) {
    try {
      long write = Rules.lastWrite(last, U.getLong(base, writeOffset));
      boolean shared = Word.isShared(last);
      boolean read = last != Word.VIRGIN && !Word.isWrite(last);
      long[] reads = shared ? holder.reads(last).clone() : read ? SlotWords.of(last) : null;
      AtomicVariable variable = new AtomicVariable(write, reads);
      t.lockedWord = Word.COMPLEX | holder.install(variable);
      if (shared) {
        holder.discard(last);
      }
      unlock(t, t.lockedWord);
      return variable;
    } catch (OutOfMemoryError | StackOverflowError e) {
      repair(t);
      ClockStats.drop();
      return null;
    }
  }

  private static boolean lock(ThreadClock t, Object base, long lastOffset, long last) {
    t.lockedOffset = lastOffset;
    t.lockedWord = last;
    t.lockedMark = Word.LOCKED | Word.slot(t.epoch);
    t.lockedBase = base;
    boolean locked = U.compareAndSetLong(base, lastOffset, last, t.lockedMark);
    if (!locked) {
      t.lockedBase = null;
    }
    return locked;
  }

  private static void unlock(ThreadClock t, long next) {
    t.lockedWord = next;
    U.putLongRelease(t.lockedBase, t.lockedOffset, next);
    t.lockedBase = null;
  }

  /** Unlocks what an error left locked. */
  static void repair(ThreadClock t) {
    Object base = t.lockedBase;
    if (base != null) {
      if (U.getLongVolatile(base, t.lockedOffset) == t.lockedMark) {
        U.putLongRelease(base, t.lockedOffset, t.lockedWord);
      }
      t.lockedBase = null;
    }
  }
}
