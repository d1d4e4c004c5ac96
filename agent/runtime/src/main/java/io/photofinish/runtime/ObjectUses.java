package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * What woven code calls before and after calls of methods of JDK classes that are not thread-safe:
 * uses of the object as one variable.
 *
 * <p>Reads, and writes that every call makes, are recorded before the call. Whether a call that may
 * change the object has done so is seen after it, and it is recorded then: {@code put} of a key
 * that is there already is no structural modification, and two threads may do so to different keys
 * (javadoc of {@code HashMap}).
 */
public final class ObjectUses {
  /** In what {@link #begin} returns: a read would add nothing. */
  private static final int READ_COVERED = 2;

  private ObjectUses() {}

  /** Before a call that never has to be looked at afterwards. */
  public static void use(@Nullable Object o, int plan, int site, ThreadState ts, long ctx) {
    if (o != null) {
      UsePlan.Answer answer = UsePlan.answer(o, plan, site);
      if (answer.kind != UsePlan.NONE && !isCovered(o, answer, true, ts)) {
        useSlow(o, answer, -1, true, site, ts, ctx);
      }
    }
  }

  /** The same, of an iterator that no other thread can have. */
  public static void useOwned(@Nullable Object o, int plan, int site, ThreadState ts, long ctx) {
    if (o != null) {
      UsePlan.Answer answer = UsePlan.answer(o, plan, site);
      if (answer.kind != UsePlan.NONE && !isCovered(o, answer, false, ts)) {
        useSlow(o, answer, -1, false, site, ts, ctx);
      }
    }
  }

  /** Before a call whose first argument is the index of an element. */
  public static void use(
      @Nullable Object o, int index, int plan, int site, ThreadState ts, long ctx) {
    if (o != null) {
      UsePlan.Answer answer = UsePlan.answer(o, plan, site);
      if (answer.kind != UsePlan.NONE
          && !(answer.kind == UsePlan.READ_ELEMENT && isCovered(o, answer, true, ts))) {
        useSlow(o, answer, index, true, site, ts, ctx);
      }
    }
  }

  /**
   * Before a call that may change the object: 0 when there is nothing to look at afterwards, else
   * what {@link #end} compares.
   */
  public static int begin(@Nullable Object o, int plan, int site, ThreadState ts, long ctx) {
    if (o == null) {
      return 0;
    }
    UsePlan.Answer answer = UsePlan.answer(o, plan, site);
    if (answer.kind == UsePlan.NONE) {
      return 0;
    }
    ObjectUse use = cached(o, answer.used, true, ts);
    if (use != null) {
      if (use.coversWrite(ts) || (answer.kind == UsePlan.READ && use.coversRead(ts))) {
        return 0;
      }
      if (answer.kind == UsePlan.CHANGE && isQuick(answer.used) && use.coversRead(ts)) {
        return token(answer.used.quickVersion(o)) | READ_COVERED;
      }
    }
    return beginSlow(o, answer, site, ts, ctx);
  }

  /** After that call. */
  public static void end(
      int begun, @Nullable Object o, int plan, int site, ThreadState ts, long ctx) {
    if (begun != 0 && o != null) {
      UsedType used = UsePlan.answer(o, plan, site).used;
      if ((begun & READ_COVERED) == 0
          || !isQuick(used)
          || token(used.quickVersion(o)) != (begun & ~READ_COVERED)) {
        endSlow(begun & ~READ_COVERED, o, site, ts, ctx);
      }
    }
  }

  @ForceInline
  private static boolean isQuick(UsedType used) {
    return !used.isView && used.hasQuickVersion();
  }

  /**
   * A constructor is about to put {@code o} behind a final field: what was done to it before is
   * ordered before whoever comes by it through that field (JLS 17.5.1).
   */
  static void freeze(@Nullable Object o, ThreadState ts) {
    if (o != null && UsedType.of(o.getClass()) != null) {
      try {
        Object owner = UsedType.owner(o);
        ObjectEntry e = owner == null ? null : ObjectTable.find(owner);
        if (e != null && e.use != null) {
          e.use.freeze(ts);
        }
      } catch (Throwable t) {
        Faults.inHook(t);
      }
    }
  }

  @ForceInline
  private static boolean isCovered(
      Object o, UsePlan.Answer answer, boolean isShared, ThreadState ts) {
    ObjectUse use = cached(o, answer.used, isShared, ts);
    if (use == null) {
      return false;
    }
    return answer.kind == UsePlan.READ
        ? use.coversRead(ts)
        : answer.kind == UsePlan.READ_ELEMENT
            ? !use.hasElementWrites && use.coversRead(ts)
            : use.coversWrite(ts);
  }

  /** The shadow of the variable behind a receiver if it is near, and this thread's cache has it. */
  @ForceInline
  private static @Nullable ObjectUse cached(
      Object o, UsedType used, boolean isShared, ThreadState ts) {
    Object at = used.isView ? used.first(o) : o;
    if (at == null || (used.hasState && isShared)) {
      return null;
    }
    ObjectEntry e = ts.nearEntry(at);
    return e == null ? null : e.use;
  }

  @DontInline
  private static void useSlow(
      Object o,
      UsePlan.Answer answer,
      int index,
      boolean isShared,
      int site,
      ThreadState ts,
      long ctx) {
    try {
      if (answer.used.hasState && isShared) {
        record(o, answer.kind != UsePlan.NONE, site, ts, ctx);
      }
      Object owner = ownerOf(o, answer.used, ts);
      if (owner == null) {
        return;
      }
      ObjectUse use = shadow(owner, ts);
      boolean write = answer.kind == UsePlan.WRITE;
      if (!(write ? use.coversWrite(ts) : use.coversRead(ts))) {
        record(owner, write, site, ts, ctx);
      }
      if (index >= 0) {
        ListElements.use(owner, index, answer.kind == UsePlan.WRITE_ELEMENT, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  @DontInline
  private static int beginSlow(
      Object o, UsePlan.Answer answer, int site, ThreadState ts, long ctx) {
    try {
      if (answer.used.hasState) {
        record(o, true, site, ts, ctx);
      }
      Object owner = ownerOf(o, answer.used, ts);
      if (owner == null) {
        return 0;
      }
      if (answer.kind == UsePlan.CHANGE) {
        return change(owner, site, ts, ctx);
      }
      ObjectUse use = shadow(owner, ts);
      boolean write = answer.kind == UsePlan.WRITE;
      if (!(write ? use.coversWrite(ts) : use.coversRead(ts))) {
        record(owner, write, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
    return 0;
  }

  static int change(Object owner, int site, ThreadState ts, long ctx) {
    ObjectUse use = shadow(owner, ts);
    if (use.coversWrite(ts)) {
      return 0;
    }
    UsedType used = UsedType.of(owner.getClass());
    if (used == null || !used.hasVersion()) {
      record(owner, true, site, ts, ctx);
      return 0;
    }
    return token(used.version(owner));
  }

  @ForceInline
  private static int token(int version) {
    return version << 2 | 1;
  }

  @DontInline
  static void endSlow(int begun, Object o, int site, ThreadState ts, long ctx) {
    try {
      UsedType known = UsedType.of(o.getClass());
      Object owner = known != null && known.isView ? UsedType.owner(known.inner(o)) : o;
      UsedType used = owner == null ? null : UsedType.of(owner.getClass());
      if (owner != null && used != null) {
        boolean changed = token(used.version(owner)) != begun;
        if (changed || !shadow(owner, ts).coversRead(ts)) {
          record(owner, changed, site, ts, ctx);
        }
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** The variable behind a receiver; notes the shell by which the program knows it. */
  private static @Nullable Object ownerOf(Object o, UsedType used, ThreadState ts) {
    if (!used.isView) {
      return o;
    }
    Object owner = UsedType.owner(used.inner(o));
    if (used.isShell && owner != null) {
      shadow(owner, ts).shownAs(o);
    }
    return owner;
  }

  static ObjectUse shadow(Object owner, ThreadState ts) {
    return ts.entry(owner).objectUse();
  }

  static void record(Object owner, boolean write, int site, ThreadState ts, long ctx) {
    if (!Sampling.watchesUses(owner.getClass())) {
      return;
    }
    ts.settle();
    ObjectUse use = shadow(owner, ts);
    int context = Contexts.intern(ts, ctx, site);
    long earlier = use.access(ts, write, context);
    if (earlier != 0 && (write || !use.isFrozen(earlier))) {
      Races.report(null, use.shownFor(owner), -1, write, false, context, earlier, ts);
    }
  }
}
