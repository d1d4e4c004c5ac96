package io.photofinish.runtime;

import io.photofinish.clock.FastTrack;
import io.photofinish.clock.Inflated;
import io.photofinish.clock.ThreadClock;
import io.photofinish.clock.Word;
import java.lang.ref.WeakReference;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * The shadow of an object of a JDK class that is not thread-safe: the object as a whole is one
 * variable. Hangs at its {@link ObjectEntry}.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>last, write <td>any <td>as in {@link FastTrack}
 * <tr><td>holder, shown <td>the first to need it <td>compare-and-set <td>acquire
 * <tr><td>frozen, frozenAt <td>a constructor that puts the object behind a final field <td>none <td>plain: read
 *     by those who come by the object through that field, whose constructor has ended
 * <tr><td>hasElementWrites <td>any, once <td>none <td>plain: may be missed for a moment
 * </table>
 */
final class ObjectUse {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long LAST = U.objectFieldOffset(ObjectUse.class, "last");
  private static final long WRITE = U.objectFieldOffset(ObjectUse.class, "write");
  private static final long HOLDER = U.objectFieldOffset(ObjectUse.class, "holder");

  private long last;
  private long write;
  private @Nullable Inflated holder;

  /**
   * The last write as of when a constructor last put the object behind a final field, and the epoch
   * of the thread that did; 0 if none has.
   */
  private long frozen;

  private long frozenAt;

  /** The object that the program knows, when the variable is inside: the set around a map. */
  private @Nullable WeakReference<Object> shown;

  /** Whether elements of the list have been replaced, so that reads of elements matter. */
  boolean hasElementWrites;

  @ForceInline
  boolean coversRead(ThreadClock t) {
    return Word.coversRead(last, t.epoch) || FastTrack.coversSharedRead(last, holder, t);
  }

  @ForceInline
  boolean coversWrite(ThreadClock t) {
    return Word.coversWrite(last, t.epoch);
  }

  /** 0 or the word of an earlier access that this one races with. */
  long access(ThreadClock t, boolean isWrite, int context) {
    long earlier = access(t, isWrite, holder, context);
    if (earlier == FastTrack.NEED_HOLDER) {
      earlier = access(t, isWrite, inflate(), context);
    }
    return earlier;
  }

  private long access(ThreadClock t, boolean isWrite, @Nullable Inflated in, int context) {
    return isWrite
        ? FastTrack.write(t, this, LAST, WRITE, in, context)
        : FastTrack.read(t, this, LAST, WRITE, in, context);
  }

  private Inflated inflate() {
    Inflated made = new Inflated();
    Object before = U.compareAndExchangeReference(this, HOLDER, null, made);
    return before == null ? made : (Inflated) before;
  }

  /**
   * A constructor puts the object behind a final field: what is ordered before that is ordered
   * before every access through that field (JLS 17.5.1).
   */
  void freeze(ThreadClock t) {
    long now = U.getLongVolatile(this, LAST);
    long written = Word.isWrite(now) && Word.slot(now) <= Word.MAX_SLOT ? now : write;
    if (written != Word.VIRGIN && t.knows(written)) {
      frozen = written;
    }
    frozenAt = t.epoch;
  }

  /** Whether a write was made before the object was put behind a final field. */
  boolean isFrozen(long word) {
    return isUpTo(frozen, word) || isUpTo(frozenAt, word);
  }

  private static boolean isUpTo(long epoch, long word) {
    return epoch != Word.VIRGIN
        && Word.slot(epoch) == Word.slot(word)
        && Word.clock(word) <= Word.clock(epoch);
  }

  /** Notes that the program knows the object as {@code shell}. */
  void shownAs(Object shell) {
    if (shown == null) {
      shown = new WeakReference<>(shell);
    }
  }

  /** What reports name in place of {@code object}. */
  Object shownFor(Object object) {
    WeakReference<Object> known = shown;
    Object shell = known == null ? null : known.get();
    return shell == null ? object : shell;
  }
}
