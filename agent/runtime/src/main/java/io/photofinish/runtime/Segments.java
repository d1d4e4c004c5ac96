package io.photofinish.runtime;

import java.lang.reflect.Array;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of a {@code MemorySegment} lies, read from the fields of the JDK's segments and
 * sessions (names of JDK 25). On a JDK that has others nothing is found, and nothing recorded.
 *
 * <p>A segment of a confined arena is left out: one thread alone can access it.
 */
public final class Segments {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int ROLE_MEMORY = 22;
  private static final String PACKAGE = "jdk/internal/foreign/";
  private static final @Nullable Class<?> HEAP = load("HeapMemorySegmentImpl");
  private static final @Nullable Class<?> NATIVE = load("NativeMemorySegmentImpl");
  private static final @Nullable Class<?> OF_OBJECT = load("GlobalSession$HeapSession");
  private static final long BASE = offset(HEAP, "base");
  private static final long OFFSET = offset(HEAP, "offset");
  private static final long ADDRESS = offset(NATIVE, "min");
  private static final long OBJECT = offset(OF_OBJECT, "ref");
  private static final long LENGTH = offset(load("AbstractMemorySegmentImpl"), "length");
  private static final long SESSION = offset(load("AbstractMemorySegmentImpl"), "scope");
  private static final long OWNER = offset(load("MemorySessionImpl"), "owner");
  private static final long STATE = offset(load("MemorySessionImpl"), "state");
  private static final long BYTE_SIZE = offset(load("layout/AbstractLayout"), "byteSize");
  private static final boolean KNOWN =
      BASE != ShadowMembers.NONE
          && OFFSET != ShadowMembers.NONE
          && ADDRESS != ShadowMembers.NONE
          && OBJECT != ShadowMembers.NONE
          && LENGTH != ShadowMembers.NONE
          && SESSION != ShadowMembers.NONE
          && STATE != ShadowMembers.NONE
          && OWNER != ShadowMembers.NONE
          && BYTE_SIZE != ShadowMembers.NONE;

  private Segments() {}

  private static @Nullable Class<?> load(String name) {
    return ShadowMembers.load(PACKAGE.concat(name), null);
  }

  private static long offset(@Nullable Class<?> c, String field) {
    return c == null ? ShadowMembers.NONE : ShadowMembers.offset(c, "", field);
  }

  /** From inside the JDK: an arena has allocated or mapped the memory of this native segment. */
  public static void allocated(@Nullable Object segment) {
    if (segment == null || !KNOWN) {
      return;
    }
    try {
      Object session = U.getReference(segment, SESSION);
      long length = U.getLong(segment, LENGTH);
      if (session == null
          || length <= 0
          || length > Integer.MAX_VALUE
          || U.getReference(session, OWNER) != null) {
        return;
      }
      ObjectEntry e = ObjectTable.get(session);
      Object memory = e.slot(ROLE_MEMORY);
      if (memory == null) {
        memory = e.putIfAbsent(ROLE_MEMORY, new NativeMemory());
      }
      ((NativeMemory) memory).add(U.getLong(segment, ADDRESS), (int) length);
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /** Size of a segment in bytes. */
  static long length(Object segment) {
    return KNOWN ? U.getLong(segment, LENGTH) : 0;
  }

  /** Size of a value of this layout in bytes. */
  static long byteSize(Object layout) {
    return KNOWN ? U.getLong(layout, BYTE_SIZE) : 0;
  }

  /** An access of {@code width} bytes at {@code offset}, known to be within the segment. */
  static void access(
      Object segment, long offset, long width, boolean write, int site, ThreadState ts, long ctx) {
    if (!KNOWN || width <= 0) {
      return;
    }
    try {
      ts.settle();
      if (NATIVE != null && NATIVE.isInstance(segment)) {
        long address = U.getLong(segment, ADDRESS) + offset;
        Object session = U.getReference(segment, SESSION);
        if (session != null) {
          onAddress(session, address, width, write, site, ts, ctx);
        }
      } else if (HEAP != null && HEAP.isInstance(segment)) {
        Object array = U.getReference(segment, BASE);
        if (array != null) {
          onArray(array, U.getLong(segment, OFFSET) + offset, width, write, site, ts, ctx);
        }
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /**
   * The same by a buffer that was made of the segment. The call is still to come: it throws if the
   * arena has been closed.
   */
  static void throughBuffer(
      Object segment, long address, long width, boolean write, int site, ThreadState ts, long ctx) {
    if (!KNOWN || NATIVE == null || !NATIVE.isInstance(segment)) {
      Losses.OFF_HEAP.add();
      return;
    }
    try {
      ts.settle();
      Object session = U.getReference(segment, SESSION);
      if (session != null && U.getInt(session, STATE) >= 0) {
        onAddress(session, address, width, write, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  private static void onAddress(
      Object session, long address, long width, boolean write, int site, ThreadState ts, long ctx) {
    if (U.getReference(session, OWNER) != null) {
      return;
    }
    if (OF_OBJECT != null && OF_OBJECT.isInstance(session)) {
      DirectMemory.ofBuffer(U.getReference(session, OBJECT), address, width, write, site, ts, ctx);
      return;
    }
    Object memory = ts.entry(session).slot(ROLE_MEMORY);
    if (memory == null) {
      Losses.OFF_HEAP.add();
    } else {
      ((NativeMemory) memory).access(address, width, write, site, ts, ctx);
    }
  }

  /** Whole elements only: another thread may use the other bytes of one that is used in part. */
  private static void onArray(
      Object array, long offset, long width, boolean write, int site, ThreadState ts, long ctx) {
    Class<?> c = array.getClass();
    int scale = U.arrayIndexScale(c);
    long first = offset - AtomicBases.of(c);
    if (first < 0 || first % scale != 0 || width % scale != 0) {
      return;
    }
    long from = first / scale;
    long to = from + width / scale;
    if (to <= Array.getLength(array)) {
      Arrays.access(array, (int) from, (int) to, 1, write, site, ts, ctx);
    }
  }
}
