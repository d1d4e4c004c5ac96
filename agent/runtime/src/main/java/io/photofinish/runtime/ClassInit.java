package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Class initialization (JLS 12.4.2): what an initializer did is ordered before every later use of
 * the class by any thread. A thread acquires the clock that the initializer released at its first
 * use of the class and remembers that in a bit; a site whose class has no woven initializer costs
 * nothing once compiled.
 */
final class ClassInit {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Role, for a Class, of what its initializer released. */
  private static final int ROLE_CLOCK = 4;

  /** Role, for a Class, of its {@link Index}. */
  private static final int ROLE_INDEX = 5;

  private static final int CHUNK = 10;
  private static final int NOTHING_TO_DO = -1;

  /** Site to index of its class; 0 before the first execution. */
  @Stable private static final int[][] CLASSES = new int[1 << 14][];

  /** Sites whose classes all threads know, where only a share is watched. */
  @Stable private static final byte[][] DONE = new byte[1 << 14][];

  /** How many uses of classes by a thread it takes to ask for one of them whether all know it. */
  private static final int USES_BETWEEN = 256;

  /** What initializers that failed have released. */
  private static final SyncClock FAILED = new SyncClock();

  /** Last index given to a class; guarded by the monitor of this class. */
  private static int last;

  private ClassInit() {}

  static void used(int site, ThreadState ts) {
    int[] chunk = CLASSES[site >>> CHUNK];
    int c = chunk == null ? 0 : chunk[site & ((1 << CHUNK) - 1)];
    if (c >= 0 && (c == 0 || !isAcquired(c, ts))) {
      usedSlow(site, ts);
    }
  }

  /** Whether what the initializer of the class of a site has done is known to all threads. */
  @ForceInline
  static boolean isKnownToAll(int site) {
    byte[] chunk = DONE[site >>> CHUNK];
    return chunk != null && chunk[site & ((1 << CHUNK) - 1)] != 0;
  }

  /**
   * As {@link #used} where {@link #isKnownToAll} is asked before: in time most sites come to cost
   * nothing.
   */
  @DontInline
  static void usedUntilKnown(int site, ThreadState ts) {
    used(site, ts);
    if (++ts.classUses % USES_BETWEEN == 0 || isNothingToDo(site)) {
      makeKnown(site);
    }
  }

  private static boolean isNothingToDo(int site) {
    int[] chunk = CLASSES[site >>> CHUNK];
    return chunk != null && chunk[site & ((1 << CHUNK) - 1)] == NOTHING_TO_DO;
  }

  private static void makeKnown(int site) {
    try {
      Class<?> c = classOf(site);
      if (c != null && U.shouldBeInitialized(c)) {
        return;
      }
      for (Class<?> s = c; s != null; s = s.getSuperclass()) {
        ObjectEntry entry = ObjectTable.find(s);
        Object clock = entry == null ? null : entry.slot(ROLE_CLOCK);
        if (clock != null && !LiveThreads.allKnow((SyncClock) clock)) {
          return;
        }
      }
      putDone(site);
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  private static synchronized void putDone(int site) {
    byte[] chunk = DONE[site >>> CHUNK];
    if (chunk == null) {
      chunk = new byte[1 << CHUNK];
      U.storeFence();
      DONE[site >>> CHUNK] = chunk;
    }
    chunk[site & ((1 << CHUNK) - 1)] = 1;
  }

  @ForceInline
  private static boolean isAcquired(int c, ThreadState ts) {
    long[] bits = ts.initialized;
    return c >>> 6 < bits.length && (bits[c >>> 6] >>> c & 1) != 0;
  }

  @DontInline
  private static void usedSlow(int site, ThreadState ts) {
    try {
      Class<?> c = classOf(site);
      if (c == null) {
        put(site, NOTHING_TO_DO);
        return;
      }
      if (U.shouldBeInitialized(c)) {
        return; // This thread is initializing it; or a constant, which initializes nothing.
      }
      ts.settle();
      boolean any = false;
      for (Class<?> s = c; s != null; s = s.getSuperclass()) {
        ObjectEntry entry = ObjectTable.find(s);
        Object clock = entry == null ? null : entry.slot(ROLE_CLOCK);
        if (clock != null) {
          any = true;
          ts.acquire((SyncClock) clock);
        }
      }
      if (any) {
        Index index = (Index) ObjectTable.get(c).putIfAbsent(ROLE_INDEX, new Index());
        acquired(index.number(), ts);
        put(site, index.number());
      } else {
        put(site, NOTHING_TO_DO);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** At the end of a static initializer, on the thread that ran it. */
  static void initialized(int site, ThreadState ts) {
    try {
      SiteInfo sites = SiteInfo.get();
      Class<?> c = ShadowMembers.load(sites.className(site), sites.loader(site));
      if (c != null) {
        ts.settle();
        ts.releaseJoin(ObjectTable.get(c).clock(ROLE_CLOCK, "initialization of"));
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /**
   * When a static initializer throws, on the thread that ran it. The class is erroneous from then
   * on (JLS 12.4.2, step 11).
   */
  static void failed(int site, ThreadState ts) {
    try {
      ts.settle();
      ts.releaseJoin(FAILED);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /**
   * Where a thread meets a NoClassDefFoundError: an initializer may have failed before (JLS 12.4.2,
   * step 5). The error does not refer to its class, so this orders the thread after all
   * initializers that have failed so far: more than is specified, in a program that is broken.
   */
  static void metFailure(ThreadState ts) {
    ts.acquire(FAILED);
  }

  /**
   * The class that the access at {@code site} initializes: the one that declares its field or its
   * code.
   */
  private static @Nullable Class<?> classOf(int site) {
    SiteInfo sites = SiteInfo.get();
    ClassLoader loader = sites.loader(site);
    if (!sites.namesField(site)) {
      return ShadowMembers.load(sites.className(site), loader);
    }
    Class<?> owner = ShadowMembers.load(sites.fieldOwner(site), loader);
    return owner == null ? null : declaring(owner, sites.fieldName(site));
  }

  /** Field resolution of JVMS 5.4.3.2: the class, its superinterfaces, its superclass. */
  private static @Nullable Class<?> declaring(Class<?> c, String field) {
    if (ShadowMembers.declares(c, field)) {
      return c;
    }
    for (Class<?> i : c.getInterfaces()) {
      Class<?> d = declaring(i, field);
      if (d != null) {
        return d;
      }
    }
    Class<?> superclass = c.getSuperclass();
    return superclass == null ? null : declaring(superclass, field);
  }

  private static void acquired(int c, ThreadState ts) {
    if (c >>> 6 >= ts.initialized.length) {
      ts.initialized = Arrays.copyOf(ts.initialized, Math.max(c >>> 6, ts.initialized.length) * 2);
    }
    ts.initialized[c >>> 6] |= 1L << c;
  }

  private static synchronized void put(int site, int c) {
    int[] chunk = CLASSES[site >>> CHUNK];
    if (chunk == null) {
      chunk = new int[1 << CHUNK];
    }
    chunk[site & ((1 << CHUNK) - 1)] = c;
    U.storeFence();
    CLASSES[site >>> CHUNK] = chunk;
  }

  private static synchronized int next() {
    return ++last;
  }

  /** The bit of a class in {@link ThreadState#initialized}; given when first asked for. */
  private static final class Index {
    private int number;

    synchronized int number() {
      if (number == 0) {
        number = next();
      }
      return number;
    }
  }
}
