package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Hooks before the methods of {@code AtomicIntegerFieldUpdater}, {@code AtomicLongFieldUpdater} and
 * {@code AtomicReferenceFieldUpdater}: accesses of a volatile field. The ends are those of {@link
 * Atomics}.
 *
 * <p>The field is read from the updater's own fields (names of JDK 17 to 25, held by a test). An
 * updater of another make is code of the program, and woven itself.
 */
public final class AtomicUpdaters {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int ROLE_FIELD = 20;

  private AtomicUpdaters() {}

  /** Before an operation through {@code updater} on the field of {@code o}. */
  public static int begin(
      @Nullable Object updater, @Nullable Object o, int mode, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      VolatileField f = updater == null || o == null ? null : field(updater);
      if (f != null && o != null && f.isIn(o)) {
        return VarHandleAccess.onField(f, o, mode, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  private static @Nullable VolatileField field(Object updater) {
    ObjectEntry e = ObjectTable.get(updater);
    Object f = e.slot(ROLE_FIELD);
    if (f == null) {
      f = resolve(updater);
      f = f == null ? null : e.putIfAbsent(ROLE_FIELD, f);
    }
    return (VolatileField) f;
  }

  private static @Nullable VolatileField resolve(Object updater) {
    Class<?> c = updater.getClass();
    if (c.getClassLoader() != null
        || !ShadowMembers.declares(c, "offset")
        || !ShadowMembers.declares(c, "tclass")) {
      return null;
    }
    Class<?> target = (Class<?>) U.getReference(updater, U.objectFieldOffset(c, "tclass"));
    long offset = U.getLong(updater, U.objectFieldOffset(c, "offset"));
    return target == null ? null : AtomicFields.instance(target, offset);
  }
}
