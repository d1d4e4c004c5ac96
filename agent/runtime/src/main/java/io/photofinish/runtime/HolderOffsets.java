package io.photofinish.runtime;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Class to the offset of {@code $pf$o} in its objects: a direct-mapped cache over a member look-up.
 */
final class HolderOffsets {
  private static final int SIZE = 1 << 12;
  private static final @Nullable Entry[] CACHE = new Entry[SIZE];

  private HolderOffsets() {}

  /** The offset, or {@link ShadowMembers#NONE} when objects of this class have no holder. */
  static long of(Class<?> c) {
    int i = System.identityHashCode(c) & (SIZE - 1);
    Entry e = CACHE[i];
    if (e == null || !e.refersTo(c)) {
      // Unsynchronized on purpose: entries are immutable, and a lost one is found anew.
      e = new Entry(c, c.isArray() ? ShadowMembers.NONE : ShadowMembers.holderOffset(c));
      CACHE[i] = e;
    }
    return e.offset;
  }

  private static final class Entry extends WeakReference<Class<?>> {
    final long offset;

    Entry(Class<?> c, long offset) {
      super(c);
      this.offset = offset;
    }
  }
}
