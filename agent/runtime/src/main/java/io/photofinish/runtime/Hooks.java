package io.photofinish.runtime;

import io.photofinish.clock.Word;
import java.util.Objects;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The entry points that woven code calls, but for those of {@link ElementHooks}; the work is done
 * by the class named after the concern.
 *
 * <p>What runs at every access or call is written out here, in as few inlined methods as it can be:
 * the JIT compiles it anew at every hot place, and that time adds up to more than the running time
 * of many programs. Longer than 35 bytes of byte code (HotSpot's MaxInlineSize), it is inlined only
 * at hot places and only by the optimizing compiler.
 */
public final class Hooks {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Hooks() {}

  /**
   * The state of the current thread. Woven at the start of each method that has something to hook.
   */
  public static ThreadState enter() {
    return Threads.current();
  }

  /** Before each call: the callee's calling context. */
  public static void call(ThreadState ts, long ctx, int site) {
    int d = (int) ctx;
    long[] chain = ts.chain;
    if (d + 1 < chain.length) {
      chain[d + 1] = chain[d] * Contexts.K + site;
      ts.context = d + 1;
    } else {
      Contexts.callDeeper(ts, d, site);
    }
  }

  /** At the start of a class initializer, after {@link #enter}: its own context. */
  public static long enterInitializer(ThreadState ts, int site) {
    return Contexts.enterInitializer(ts, site);
  }

  /** At the end of a class initializer, by return or exception. */
  public static void leaveInitializer(ThreadState ts, long ctx) {
    Contexts.leaveInitializer(ts, ctx);
  }

  /** At normal return of a method that made calls. */
  public static void leave(ThreadState ts, long ctx) {
    ts.context = ctx;
  }

  /** Before GETFIELD of a plain, non-final field. {@code o} may be null. */
  public static void read(Object o, int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.at(site);
    if (o == null || v == null || (v.last != 0 && !ts.coversRead(U.getLong(o, v.last)))) {
      Fields.readSlow(o, site, ts, ctx);
    }
  }

  /** Before PUTFIELD of a plain, non-final field. {@code o} may be null. */
  public static void write(Object o, int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.at(site);
    if (o == null
        || v == null
        || (v.last != 0 && !Word.coversWrite(U.getLong(o, v.last), ts.epoch))) {
      Fields.writeSlow(o, site, ts, ctx);
    }
  }

  /**
   * As {@link #write}, of an object that no other thread can have seen and no code but its own
   * constructor.
   */
  public static void writeFresh(Object o, int site, ThreadState ts, long ctx) {
    Fields.writeFresh(o, site, ts, ctx);
  }

  /**
   * In a constructor, before PUTFIELD of a final field that may hold an object of a JDK class that
   * is not thread-safe.
   */
  public static void freeze(@Nullable Object value, ThreadState ts) {
    ObjectUses.freeze(value, ts);
  }

  /** After GETSTATIC of a plain, non-final field (its class is initialized by then). */
  public static void readStatic(int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.at(site);
    if (v == null || (v.last != 0 && !ts.coversRead(U.getLong(v.base, v.last)))) {
      Fields.readStaticSlow(site, ts, ctx);
    }
  }

  /** After PUTSTATIC of a plain, non-final field (its class is initialized by then). */
  public static void writeStatic(int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.at(site);
    if (v == null || (v.last != 0 && !Word.coversWrite(U.getLong(v.base, v.last), ts.epoch))) {
      Fields.writeStaticSlow(site, ts, ctx);
    }
  }

  /**
   * Before GETFIELD of a volatile field. Returns a token for the matching {@code endVolatileRead}.
   */
  public static long beginVolatileRead(@Nullable Object o, int site, ThreadState ts, long ctx) {
    return VolatileFields.beginRead(o, site);
  }

  /**
   * After GETFIELD of a volatile field: returns the value to use, which is {@code value} or, when a
   * write came between, the field read anew together with its clock. {@code boolean, byte, short,
   * char} use the int form, float and double have their own; the reference form's result is cast
   * back to the field's type by the woven code. {@code o} is null after GETSTATIC.
   *
   * <p>Where code can, it uses {@code keepVolatileRead} for {@code int} and references.
   */
  public static int endVolatileRead(
      int value, @Nullable Object o, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        ? value
        : VolatileFields.readInt(value, o, site, ts, ctx);
  }

  public static long endVolatileRead(
      long value, @Nullable Object o, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        ? value
        : VolatileFields.readLong(value, o, site, ts, ctx);
  }

  public static float endVolatileRead(
      float value, @Nullable Object o, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        ? value
        : VolatileFields.readFloat(value, o, site, ts, ctx);
  }

  public static double endVolatileRead(
      double value, @Nullable Object o, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        ? value
        : VolatileFields.readDouble(value, o, site, ts, ctx);
  }

  public static @Nullable Object endVolatileRead(
      @Nullable Object value, @Nullable Object o, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        ? value
        : VolatileFields.readReference(value, o, site, ts, ctx);
  }

  /**
   * After GETFIELD of a volatile field: whether the value may be used. Otherwise the read is made
   * again, from {@link #beginVolatileRead} on. {@code o} is null after GETSTATIC.
   */
  public static boolean keepVolatileRead(
      @Nullable Object o, int value, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        || VolatileFields.confirm(o, value, site, ts, ctx);
  }

  public static boolean keepVolatileRead(
      @Nullable Object o, @Nullable Object value, long token, int site, ThreadState ts, long ctx) {
    return VolatileFields.keep(o, token, site, ts, ctx)
        || VolatileFields.confirm(o, value, site, ts, ctx);
  }

  /** Before PUTFIELD of a volatile field: locks its state and publishes this thread's clock. */
  public static void beginVolatileWrite(@Nullable Object o, int site, ThreadState ts, long ctx) {
    VolatileFields.beginWrite(o, site, ts, ctx);
  }

  /** After PUTFIELD or PUTSTATIC of a volatile field: unlocks. */
  public static void endVolatileWrite(ThreadState ts) {
    ts.atomic.endWrite(ts);
  }

  /**
   * Before GETSTATIC of a volatile field whose class is initialized, or being so by this thread.
   */
  public static long beginVolatileReadStatic(int site, ThreadState ts, long ctx) {
    return VolatileFields.beginReadStatic(site);
  }

  /**
   * Before PUTSTATIC of a volatile field whose class is initialized, or being so by this thread.
   */
  public static void beginVolatileWriteStatic(int site, ThreadState ts, long ctx) {
    VolatileFields.beginWriteStatic(site, ts, ctx);
  }

  /** Before MONITORENTER. */
  public static void monitorEntering(ThreadState ts) {
    Monitors.entering(ts);
  }

  /** After MONITORENTER, or at the start of a synchronized method. */
  public static void monitorEntered(Object lock, int site, ThreadState ts, long ctx) {
    Monitors.entered(lock, ts);
  }

  /** Before MONITOREXIT, or before a synchronized method returns or throws. */
  public static void monitorExiting(Object lock, int site, ThreadState ts, long ctx) {
    Monitors.exiting(lock, ts);
  }

  /** The class that declares the code at {@code site}, for static synchronized methods. */
  public static Class<?> classOf(int site) {
    return Objects.requireNonNull(
        ShadowMembers.load(SiteInfo.get().className(site), SiteInfo.get().loader(site)));
  }

  /**
   * At the first use of a class that may have an initializer (JLS 12.4.2): after GETSTATIC and
   * PUTSTATIC (final fields too) of a class outside the JDK, and at the start of the static methods
   * and constructors of a class that has an initializer or may inherit one. The class is that of
   * the site's field, or the one that declares the code.
   */
  public static void classUsed(int site, ThreadState ts) {
    ClassInit.used(site, ts);
  }

  /** Before each return of a static initializer. */
  public static void classInitialized(int site, ThreadState ts) {
    ClassInit.initialized(site, ts);
  }

  /** When a static initializer is left by an exception. */
  public static void classFailed(int site, ThreadState ts) {
    ClassInit.failed(site, ts);
  }

  /**
   * At the start of an exception handler that may catch InterruptedException or
   * NoClassDefFoundError.
   */
  public static void caught(Throwable thrown, ThreadState ts, long ctx) {
    if (ts.pending != null
        || ts.missed
        || thrown instanceof InterruptedException
        || thrown instanceof NoClassDefFoundError) {
      Handlers.caught(thrown, ts);
    }
  }
}
