package io.photofinish.runtime;

import io.photofinish.clock.Offsets;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * The weak identity table: objects whose class has no room for their shadow (arrays, objects of JDK
 * classes, of classes loaded before the agent) to their {@link ObjectEntry}. Never keeps a key
 * alive.
 *
 * <p>Look-up takes no lock: bucket heads are read with acquire, entries are immutable but for
 * {@code next}, which only unlinking of a dead entry changes. Insertion, growth and unlinking hold
 * the segment's monitor.
 */
public final class ObjectTable {
  private static final int SEGMENTS = 64;
  private static final Segment[] TABLE = new Segment[SEGMENTS];

  static {
    for (int i = 0; i < SEGMENTS; i++) {
      TABLE[i] = new Segment();
    }
  }

  private ObjectTable() {}

  /** The entry of {@code key}, or null when it has none. */
  @DontInline
  public static @Nullable ObjectEntry find(Object key) {
    int hash = System.identityHashCode(key);
    return segment(hash).find(key, hash);
  }

  /** The entry of {@code key}, made at the first call. */
  @DontInline
  public static ObjectEntry get(Object key) {
    int hash = System.identityHashCode(key);
    Segment s = segment(hash);
    ObjectEntry e = s.find(key, hash);
    return e != null ? e : s.insert(key, hash);
  }

  /** Number of entries, dead ones that have not been unlinked yet included. */
  public static int size() {
    int n = 0;
    for (Segment s : TABLE) {
      n += s.size;
    }
    return n;
  }

  private static Segment segment(int hash) {
    return TABLE[hash & (SEGMENTS - 1)];
  }

  private static final class Segment {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long BASE = Offsets.arrayBase(Object[].class);
    private static final int SCALE = U.arrayIndexScale(Object[].class);

    private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
    private volatile @Nullable ObjectEntry[] buckets = new ObjectEntry[16];
    private volatile boolean growing;
    private int size;

    @Nullable ObjectEntry find(Object key, int hash) {
      @Nullable ObjectEntry[] b = buckets;
      ObjectEntry e = find(b, key, hash);
      if (e == null && (growing || b != buckets)) {
        // Growth relinks entries under our feet; a miss is only believed when none was under way.
        // An
        // entry missed would be a happens-before edge missed, and so a false report.
        synchronized (this) {
          return find(buckets, key, hash);
        }
      }
      return e;
    }

    private static @Nullable ObjectEntry find(@Nullable ObjectEntry[] b, Object key, int hash) {
      long offset = BASE + (long) index(hash, b.length) * SCALE;
      ObjectEntry e = (ObjectEntry) U.getReferenceAcquire(b, offset);
      while (e != null) {
        if (e.hash == hash && e.refersTo(key)) {
          return e;
        }
        e = e.next;
      }
      return null;
    }

    synchronized ObjectEntry insert(Object key, int hash) {
      expunge();
      ObjectEntry e = find(key, hash);
      if (e != null) {
        return e;
      }
      if (size >= buckets.length) {
        grow();
      }
      e = new ObjectEntry(key, hash, dead);
      link(buckets, e);
      size++;
      return e;
    }

    private static void link(@Nullable ObjectEntry[] b, ObjectEntry e) {
      int i = index(e.hash, b.length);
      e.next = b[i];
      U.putReferenceRelease(b, BASE + (long) i * SCALE, e);
    }

    private void grow() {
      @Nullable ObjectEntry[] old = buckets;
      @Nullable ObjectEntry[] b = new ObjectEntry[old.length * 2];
      growing = true;
      for (ObjectEntry head : old) {
        ObjectEntry e = head;
        while (e != null) {
          ObjectEntry next = e.next;
          link(b, e);
          e = next;
        }
      }
      buckets = b;
      growing = false;
    }

    private void expunge() {
      for (Reference<?> r = dead.poll(); r != null; r = dead.poll()) {
        ObjectEntry gone = (ObjectEntry) r;
        @Nullable ObjectEntry[] b = buckets;
        int i = index(gone.hash, b.length);
        ObjectEntry before = null;
        for (ObjectEntry e = b[i]; e != null; before = e, e = e.next) {
          if (e == gone) {
            if (before == null) {
              b[i] = e.next;
            } else {
              before.next = e.next;
            }
            size--;
            break;
          }
        }
      }
    }

    private static int index(int hash, int length) {
      // The low bits chose the segment.
      return (hash >>> 6) & (length - 1);
    }
  }
}
