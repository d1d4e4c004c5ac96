package io.photofinish.runtime;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The hidden members in the objects of one class, inherited ones included. Kept in a direct-mapped
 * cache, as {@link HolderOffsets} are.
 */
final class ClonedFields extends WeakReference<Class<?>> {
  private static final int SIZE = 1 << 10;
  private static final @Nullable ClonedFields[] CACHE = new ClonedFields[SIZE];

  /** The plain fields that are tracked. */
  final FieldVariable[] plain;

  /** Offsets of the holder and of the states of volatile fields. */
  final long[] references;

  private ClonedFields(Class<?> c, FieldVariable[] plain, long[] references) {
    super(c);
    this.plain = plain;
    this.references = references;
  }

  static ClonedFields of(Class<?> c) {
    int i = System.identityHashCode(c) & (SIZE - 1);
    ClonedFields known = CACHE[i];
    if (known == null || !known.refersTo(c)) {
      // Unsynchronized on purpose: entries are immutable, and a lost one is found anew.
      known = find(c);
      CACHE[i] = known;
    }
    return known;
  }

  private static ClonedFields find(Class<?> c) {
    SiteInfo info = SiteInfo.get();
    int count = 0;
    for (Class<?> s = c; s != null; s = s.getSuperclass()) {
      count += info.instanceFields(s).length / 2 + AsideFields.of(s).instance.length;
    }
    FieldVariable[] plain = new FieldVariable[count];
    long[] references = new long[count + 1];
    int plains = 0;
    int others = 0;
    long holder = ShadowMembers.holderOffset(c);
    if (holder != ShadowMembers.NONE) {
      references[others++] = holder;
    }
    for (Class<?> s = c; s != null; s = s.getSuperclass()) {
      for (FieldVariable aside : AsideFields.of(s).instance) {
        if (Sampling.watches(aside)) {
          plain[plains++] = aside;
        }
      }
      String[] fields = info.instanceFields(s);
      for (int i = 0; i < fields.length; i += 2) {
        String name = fields[i];
        long last = ShadowMembers.offset(s, ShadowMembers.LAST, name);
        long state = ShadowMembers.offset(s, ShadowMembers.VOLATILE, name);
        if (last != ShadowMembers.NONE) {
          long write = ShadowMembers.offset(s, ShadowMembers.WRITE, name);
          plain[plains++] =
              new FieldVariable(s.getName(), name, fields[i + 1], null, last, write, holder);
        } else if (state != ShadowMembers.NONE) {
          references[others++] = state;
        }
      }
    }
    return new ClonedFields(
        c, java.util.Arrays.copyOf(plain, plains), java.util.Arrays.copyOf(references, others));
  }
}
