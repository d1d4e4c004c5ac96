package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * The accesses of a variable some of whose accesses are atomic: a volatile field, an {@code
 * AtomicInteger}, a field reached through a {@code VarHandle}, an array element.
 *
 * <p>Two atomic accesses never race (they are synchronization actions, JLS 17.4.2, or as strong as
 * the program asked for); an atomic and a plain access race if one writes and they are unordered.
 * Atomic accesses are unordered with one another as far as this rule goes, so one does not subsume
 * another thread's; a plain write subsumes all that came before, as in {@link Rules}.
 *
 * <pre>
 *   access        races with unordered
 *   atomic read   plain write
 *   atomic write  plain write, plain reads
 *   plain read    plain write, atomic writes
 *   plain write   plain write, plain reads, atomic writes, atomic reads
 * </pre>
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>guard <td>any <td>itself <td>compare-and-set, volatile
 * <tr><td>plainWrite, the word sets <td>any <td>guard <td>plain; the covers checks read them without
 *     it, looking for words of their own thread's epoch only
 * </table>
 */
public class AtomicVariable {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(AtomicVariable.class, "guard");

  private long plainWrite;

  /** Since {@link #plainWrite}, as are the others. */
  private long @Nullable [] plainReads;

  private long @Nullable [] atomicReads;
  private long @Nullable [] atomicWrites;
  private volatile int guard;

  public AtomicVariable() {}

  /** A variable with the plain accesses it has seen so far. */
  AtomicVariable(long plainWrite, long @Nullable [] plainReads) {
    this.plainWrite = plainWrite;
    this.plainReads = plainReads;
  }

  /** Whether an atomic read by {@code t} now would add nothing. */
  public final boolean coversRead(ThreadClock t) {
    return SlotWords.covers(atomicReads, t) || SlotWords.covers(atomicWrites, t);
  }

  /** Whether an atomic write by {@code t} now would add nothing. */
  public final boolean coversWrite(ThreadClock t) {
    return SlotWords.covers(atomicWrites, t);
  }

  /** Whether a plain read by {@code t} now would add nothing. */
  public final boolean coversPlainRead(ThreadClock t) {
    return Word.coversRead(plainWrite, t.epoch) || SlotWords.covers(plainReads, t);
  }

  /** Whether a plain write by {@code t} now would add nothing. */
  public final boolean coversPlainWrite(ThreadClock t) {
    return Word.coversWrite(plainWrite, t.epoch);
  }

  /** An atomic read: 0 or the word of an earlier plain write it races with. */
  @DontInline
  public final long read(ThreadClock t, int context) {
    if (coversRead(t)) {
      return 0;
    }
    lock();
    try {
      atomicReads = SlotWords.put(atomicReads, t.recording() | context | Word.ATOMIC, t);
      return Rules.unordered(t, plainWrite);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return drop();
    } finally {
      guard = 0;
    }
  }

  /** An atomic write: 0 or the word of an earlier plain access it races with. */
  @DontInline
  public final long write(ThreadClock t, int context) {
    if (coversWrite(t)) {
      return 0;
    }
    lock();
    try {
      long word = t.recording() | context | Word.ATOMIC | Word.WRITE;
      atomicWrites = SlotWords.put(atomicWrites, word, t);
      long conflict = Rules.unordered(t, plainWrite);
      return conflict != 0 ? conflict : SlotWords.unordered(plainReads, t);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return drop();
    } finally {
      guard = 0;
    }
  }

  /** A plain read: 0 or the word of an earlier write it races with. */
  @DontInline
  public final long plainRead(ThreadClock t, int context) {
    if (coversPlainRead(t)) {
      return 0;
    }
    lock();
    try {
      plainReads = SlotWords.put(plainReads, t.recording() | context, t);
      long conflict = Rules.unordered(t, plainWrite);
      return conflict != 0 ? conflict : SlotWords.unordered(atomicWrites, t);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return drop();
    } finally {
      guard = 0;
    }
  }

  /** A plain write: 0 or the word of an earlier access it races with. */
  @DontInline
  public final long plainWrite(ThreadClock t, int context) {
    if (coversPlainWrite(t)) {
      return 0;
    }
    lock();
    try {
      long conflict = plainWriteConflict(t);
      plainWrite = t.recording() | context | Word.WRITE;
      plainReads = null;
      atomicReads = null;
      atomicWrites = null;
      return conflict;
    } catch (StackOverflowError e) {
      return drop();
    } finally {
      guard = 0;
    }
  }

  private long plainWriteConflict(ThreadClock t) {
    long conflict = Rules.unordered(t, plainWrite);
    conflict = conflict != 0 ? conflict : SlotWords.unordered(plainReads, t);
    conflict = conflict != 0 ? conflict : SlotWords.unordered(atomicWrites, t);
    return conflict != 0 ? conflict : SlotWords.unordered(atomicReads, t);
  }

  private static long drop() {
    ClockStats.drop();
    return 0;
  }

  private void lock() {
    int spins = 0;
    while (guard != 0 || !U.compareAndSetInt(this, GUARD, 0, 1)) {
      spins = Spin.pause(spins);
    }
  }
}
