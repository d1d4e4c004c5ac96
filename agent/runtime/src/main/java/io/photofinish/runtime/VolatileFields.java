package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes of volatile fields (JLS 17.4.4).
 *
 * <p>A write locks the field's state, publishes, stores, unlocks. A read is optimistic: the value
 * is kept if no write came in between and its clock teaches nothing; otherwise it is read again in
 * one step with the acquire, which is legal since a later read of a volatile is as good.
 */
final class VolatileFields {
  private static final Unsafe U = Unsafe.getUnsafe();

  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /**
   * Fields by site, room for 16 million; an entry is written once per site, by whoever resolves it
   * first.
   */
  @Stable private static final VolatileField[][] FIELDS = new VolatileField[1 << 14][];

  private VolatileFields() {}

  /** The field of a site; null before its first execution. */
  @ForceInline
  private static @Nullable VolatileField at(int site) {
    int i = site >>> CHUNK_BITS;
    @Nullable VolatileField[] chunk = i < FIELDS.length ? FIELDS[i] : null;
    return chunk == null ? null : chunk[site & (CHUNK - 1)];
  }

  private static @Nullable VolatileField get(int site, @Nullable Object o) {
    VolatileField f = at(site);
    return f != null ? f : resolve(site, o);
  }

  private static @Nullable VolatileField resolve(int site, @Nullable Object o) {
    VolatileField f =
        site >>> CHUNK_BITS < FIELDS.length ? VolatileResolution.resolve(site, o) : null;
    if (f == null) {
      Losses.UNRESOLVED_SITE.add();
      return null;
    }
    synchronized (FIELDS) {
      @Nullable VolatileField[] chunk = FIELDS[site >>> CHUNK_BITS];
      if (chunk == null) {
        chunk = new VolatileField[CHUNK];
        U.storeFence();
        FIELDS[site >>> CHUNK_BITS] = chunk;
      }
      U.storeFence(); // The field's own fields before the reference to it.
      chunk[site & (CHUNK - 1)] = f;
    }
    return f;
  }

  static long beginRead(@Nullable Object o, int site) {
    VolatileField f = at(site);
    return o == null || f == null ? VolatileState.UNWRITTEN : version(f, o);
  }

  static long beginReadStatic(int site) {
    VolatileField f = at(site);
    return f == null ? VolatileState.UNWRITTEN : version(f, null);
  }

  @ForceInline
  private static long version(VolatileField f, @Nullable Object o) {
    VolatileState s = f.find(o);
    return s == null ? VolatileState.UNWRITTEN : s.version();
  }

  /**
   * Whether the value read since {@code version} may be kept. {@code o} is null for a static field,
   * never otherwise: the read would have thrown.
   */
  static boolean keep(@Nullable Object o, long version, int site, ThreadState ts, long ctx) {
    VolatileField f = at(site);
    if (f != null) {
      VolatileState s = f.find(o);
      if (s == null ? Sampling.on : isKnown(s, version, ts)) {
        return true; // Whoever stores anything makes the state first, if it has anything to say.
      }
    }
    return keepSlow(o, version, site, ts, ctx);
  }

  @ForceInline
  private static boolean isKnown(VolatileState s, long version, ThreadState ts) {
    return s.teachesNothing(ts) && s.unchanged(version) && s.coversLoad(ts);
  }

  @DontInline
  private static boolean keepSlow(
      @Nullable Object o, long version, int site, ThreadState ts, long ctx) {
    try {
      VolatileField f = UnknownFields.read(at(site), o, site, ts, ctx) ? null : get(site, o);
      if (f == null) {
        return true;
      }
      Object holder = f.holder(o);
      VolatileState s = f.get(holder);
      if (s.teachesNothing(ts) && s.unchanged(version)) {
        s.recordAndReport(ts, holder, VolatileState.READ, site, ctx);
        return true;
      }
      return false;
    } catch (Throwable t) {
      Faults.inOrder(t);
      return true;
    }
  }

  // The read repeated, in one step with the acquire; the first value in case the detector fails.

  @DontInline
  static int readInt(int value, @Nullable Object o, int site, ThreadState ts, long ctx) {
    return (int) readBits(value, o, site, ts, ctx);
  }

  @DontInline
  static long readLong(long value, @Nullable Object o, int site, ThreadState ts, long ctx) {
    return readBits(value, o, site, ts, ctx);
  }

  @DontInline
  static float readFloat(float value, @Nullable Object o, int site, ThreadState ts, long ctx) {
    int bits = Float.floatToRawIntBits(value);
    return Float.intBitsToFloat((int) readBits(bits, o, site, ts, ctx));
  }

  @DontInline
  static double readDouble(double value, @Nullable Object o, int site, ThreadState ts, long ctx) {
    long bits = Double.doubleToRawLongBits(value);
    return Double.longBitsToDouble(readBits(bits, o, site, ts, ctx));
  }

  private static long readBits(long first, @Nullable Object o, int site, ThreadState ts, long ctx) {
    long value = first;
    try {
      Perturbation.point(ts);
      VolatileField f = resolved(site);
      Object holder = f.holder(o);
      VolatileState s = f.get(holder);
      long held = s.lock();
      try {
        value = AtomicValues.load(holder, f.offset, f.type);
        s.acquire(ts, AtomicMode.VOLATILE);
      } finally {
        s.unlock(held, false);
      }
      s.recordAndReport(ts, holder, VolatileState.READ, site, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return value;
  }

  @DontInline
  static @Nullable Object readReference(
      @Nullable Object first, @Nullable Object o, int site, ThreadState ts, long ctx) {
    Object value = first;
    try {
      Perturbation.point(ts);
      VolatileField f = resolved(site);
      Object holder = f.holder(o);
      VolatileState s = f.get(holder);
      long held = s.lock();
      try {
        value = U.getReferenceVolatile(holder, f.offset);
        s.acquire(ts, AtomicMode.VOLATILE);
      } finally {
        s.unlock(held, false);
      }
      s.recordAndReport(ts, holder, VolatileState.READ, site, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return value;
  }

  // Or the first value, if the field has it still: its clock is acquired in one step then.

  @DontInline
  static boolean confirm(@Nullable Object o, int value, int site, ThreadState ts, long ctx) {
    try {
      Perturbation.point(ts);
      VolatileField f = resolved(site);
      Object holder = f.holder(o);
      VolatileState s = f.get(holder);
      long held = s.lock();
      boolean same;
      try {
        same = (int) AtomicValues.load(holder, f.offset, f.type) == value;
        acquireIf(same, s, ts);
      } finally {
        s.unlock(held, false);
      }
      return same && recorded(s, ts, holder, site, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  @DontInline
  @SuppressWarnings("ReferenceEquality")
  static boolean confirm(
      @Nullable Object o, @Nullable Object value, int site, ThreadState ts, long ctx) {
    try {
      Perturbation.point(ts);
      VolatileField f = resolved(site);
      Object holder = f.holder(o);
      VolatileState s = f.get(holder);
      long held = s.lock();
      boolean same;
      try {
        same = U.getReferenceVolatile(holder, f.offset) == value;
        acquireIf(same, s, ts);
      } finally {
        s.unlock(held, false);
      }
      return same && recorded(s, ts, holder, site, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  private static void acquireIf(boolean same, VolatileState s, ThreadState ts) {
    if (same) {
      s.acquire(ts, AtomicMode.VOLATILE);
    }
  }

  private static boolean recorded(
      VolatileState s, ThreadState ts, Object holder, int site, long ctx) {
    s.recordAndReport(ts, holder, VolatileState.READ, site, ctx);
    return true;
  }

  /** The field of a site at which {@link #keep} has said no. */
  private static VolatileField resolved(int site) {
    return FIELDS[site >>> CHUNK_BITS][site & (CHUNK - 1)];
  }

  static void beginWrite(@Nullable Object o, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      VolatileField f =
          o == null || UnknownFields.write(at(site), o, site, ts, ctx) ? null : get(site, o);
      if (f != null && !isQuiet(f, o, ts)) {
        ts.atomic.beginWrite(f.get(f.holder(o)), f.holder(o), site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  private static boolean isQuiet(VolatileField f, @Nullable Object o, ThreadState ts) {
    if (!Sampling.on) {
      return false;
    }
    VolatileState s = f.find(o);
    return s == null ? ts.hasReleased(null) : s.isQuiet(ts, false);
  }

  static void beginWriteStatic(int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      VolatileField f = UnknownFields.write(at(site), null, site, ts, ctx) ? null : get(site, null);
      if (f != null && !isQuiet(f, null, ts)) {
        ts.atomic.beginWrite(f.get(f.holder(null)), f.holder(null), site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }
}
