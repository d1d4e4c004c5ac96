package io.photofinish.runtime;

import io.photofinish.clock.FastTrack;
import io.photofinish.clock.Inflated;
import io.photofinish.clock.Word;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;

/**
 * Plain accesses of instance and static fields, where one comparison in {@link Hooks} does not
 * suffice. Never inlined: a slow path that HotSpot inlines costs the fast path its registers.
 */
final class Fields {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Fields() {}

  /**
   * A write that nothing can have come before but accesses of this thread: a plain store. The fence
   * keeps it before the store that makes the object known to others; where that is a racy one, they
   * must find the write.
   */
  static void writeFresh(Object o, int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.at(site);
    int context = Contexts.known(ts, ctx, site);
    if (v == null || context == 0) {
      writeSlow(o, site, ts, ctx);
    } else if (v.last != 0) {
      U.putLong(o, v.last, ts.recording() | Word.WRITE | context);
      U.storeFence();
    }
  }

  @DontInline
  static void readSlow(Object o, int site, ThreadState ts, long ctx) {
    if (o != null) {
      FieldVariable v = FieldTable.resolve(site, o);
      if (v.last != 0 && !(v.isAside() && coversRead(o, v, ts))) {
        read(o, v, site, ts, ctx);
      }
    }
  }

  @DontInline
  static void writeSlow(Object o, int site, ThreadState ts, long ctx) {
    if (o != null) {
      FieldVariable v = FieldTable.resolve(site, o);
      if (v.last != 0 && !(v.isAside() && coversWrite(o, v, ts))) {
        write(o, v, site, ts, ctx);
      }
    }
  }

  /** What the inlined comparison would have said, had the shadow been in the object. */
  private static boolean coversRead(Object o, FieldVariable v, ThreadState ts) {
    try {
      return ts.coversRead(U.getLong(v.shadow(o, ts), v.last));
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  private static boolean coversWrite(Object o, FieldVariable v, ThreadState ts) {
    try {
      return Word.coversWrite(U.getLong(v.shadow(o, ts), v.last), ts.epoch);
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  @DontInline
  static void readStaticSlow(int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.resolveStatic(site);
    if (v.last != 0) {
      read(v.staticBase(), v, site, ts, ctx);
    }
  }

  @DontInline
  static void writeStaticSlow(int site, ThreadState ts, long ctx) {
    FieldVariable v = FieldTable.resolveStatic(site);
    if (v.last != 0) {
      write(v.staticBase(), v, site, ts, ctx);
    }
  }

  /**
   * A plain read of {@code v} in {@code base}: object or, for a static field, the variable's base.
   */
  static void read(Object base, FieldVariable v, int site, ThreadState ts, long ctx) {
    try {
      Object shadow = v.shadow(base, ts);
      Inflated holder = v.holder(shadow);
      if (holder != null && FastTrack.coversSharedRead(U.getLong(shadow, v.last), holder, ts)) {
        return;
      }
      ts.settle();
      int context = Contexts.intern(ts, ctx, site);
      long earlier = FastTrack.read(ts, shadow, v.last, v.write, holder, context);
      if (earlier == FastTrack.NEED_HOLDER) {
        earlier = FastTrack.read(ts, shadow, v.last, v.write, v.inflate(shadow), context);
      }
      if (earlier != 0) {
        Races.onField(AsideShadow.reported(base), v, false, context, earlier, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** A plain write of {@code v} in {@code base}. */
  static void write(Object base, FieldVariable v, int site, ThreadState ts, long ctx) {
    try {
      Object shadow = v.shadow(base, ts);
      ts.settle();
      int context = Contexts.intern(ts, ctx, site);
      Inflated holder = v.holder(shadow);
      long earlier = FastTrack.write(ts, shadow, v.last, v.write, holder, context);
      if (earlier == FastTrack.NEED_HOLDER) {
        earlier = FastTrack.write(ts, shadow, v.last, v.write, v.inflate(shadow), context);
      }
      if (earlier != 0) {
        Races.onField(AsideShadow.reported(base), v, true, context, earlier, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }
}
