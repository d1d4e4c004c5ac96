package io.photofinish.runtime;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a VarHandle denotes, read from the handle's own fields (names of JDK 17 to 25,
 * held by a test) once for each handle.
 */
final class VarHandleTarget {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int ROLE_TARGET = 20;
  private static final String SEGMENT = "java.lang.foreign.MemorySegment";

  /** Two handles with filters around them may be of one variable. */
  private static final VolatileState INDIRECT = new OffHeap.Unrecorded();

  /** The field, or null when the handle is one of elements or not understood. */
  final @Nullable VolatileField field;

  /** Weak, as the next: this hangs in the table at the handle, which the class may refer to. */
  private final @Nullable WeakReference<Class<?>> receiver;

  /** Class that the first access initializes; null once it is. */
  private @Nullable WeakReference<Class<?>> uninitialized;

  /** Type of the variable: first character of the descriptor, {@code L} for all references. */
  final char type;

  /** Bytes behind one element of a view of bytes, 1 for an element of an array, 0 for others. */
  final int width;

  /** Whether there may be another handle of the same variable that does not look like it. */
  private boolean isIndirect;

  private VarHandleTarget(
      @Nullable VolatileField field, @Nullable Class<?> receiver, char type, int width) {
    this.field = field;
    this.receiver = receiver == null ? null : new WeakReference<>(receiver);
    this.type = type;
    this.width = width;
  }

  static VarHandleTarget of(VarHandle handle) {
    ObjectEntry e = ObjectTable.get(handle);
    Object t = e.slot(ROLE_TARGET);
    return (VarHandleTarget) (t != null ? t : e.putIfAbsent(ROLE_TARGET, resolve(handle)));
  }

  /** What is released and acquired by a handle whose variable cannot be told. */
  static VolatileState untold(VarHandle handle) {
    return of(handle).isIndirect ? INDIRECT : AtomicTable.untold(handle);
  }

  private static boolean isIndirect(VarHandle handle) {
    if (is(handle, "IndirectVarHandle")) {
      return true;
    }
    List<Class<?>> coordinates = handle.coordinateTypes();
    return !coordinates.isEmpty() && coordinates.get(0).getName().equals(SEGMENT);
  }

  private static VarHandleTarget resolve(VarHandle handle) {
    Object direct = handle;
    Class<?> uninitialized = null;
    if (is(handle, "LazyInitializingVarHandle")) {
      uninitialized = (Class<?>) reference(handle, "refc");
      direct = reference(handle, "target");
    }
    VarHandleTarget target = direct(handle, direct);
    target.uninitialized = uninitialized == null ? null : new WeakReference<>(uninitialized);
    target.isIndirect = isIndirect(handle);
    return target;
  }

  private static VarHandleTarget direct(VarHandle handle, @Nullable Object direct) {
    char first = handle.varType().descriptorString().charAt(0);
    char type = first == '[' ? 'L' : first;
    if (direct != null) {
      if (has(direct, "receiverType")) {
        Class<?> receiver = (Class<?>) reference(direct, "receiverType");
        VolatileField f = receiver == null ? null : AtomicFields.instance(receiver, offset(direct));
        return new VarHandleTarget(f, receiver, type, 0);
      }
      if (has(direct, "base") && has(direct, "fieldOffset")) {
        Object base = reference(direct, "base");
        VolatileField f =
            base instanceof Class ? AtomicFields.ofClass((Class<?>) base, offset(direct)) : null;
        return new VarHandleTarget(f, null, type, 0);
      }
      if (has(direct, "abase")) {
        return new VarHandleTarget(null, null, type, 1);
      }
      if (has(direct, "be") && isViewOfBytes(handle.coordinateTypes())) {
        return new VarHandleTarget(null, null, type, widthOf(type));
      }
    }
    return new VarHandleTarget(null, null, type, 0);
  }

  private static boolean isViewOfBytes(List<Class<?>> coordinates) {
    return coordinates.size() == 2
        && (coordinates.get(0) == byte[].class || coordinates.get(0) == ByteBuffer.class);
  }

  private static int widthOf(char type) {
    return switch (type) {
      case 'S', 'C' -> 2;
      case 'I', 'F' -> 4;
      default -> 8;
    };
  }

  boolean isElements() {
    return width != 0;
  }

  /** Whether the access will not reject this object. */
  boolean isReceiver(Object o) {
    Class<?> c = receiver == null ? null : receiver.get();
    return c == null || c.isInstance(o);
  }

  /**
   * Initializes the class of a static field, as the access would do in the middle of the operation.
   * If that fails, it fails here with the same error.
   */
  void initialize() {
    WeakReference<Class<?>> reference = uninitialized;
    Class<?> c = reference == null ? null : reference.get();
    if (c != null) {
      U.ensureClassInitialized(c);
      if (!U.shouldBeInitialized(c)) {
        uninitialized = null;
      }
    }
  }

  private static boolean is(Object handle, String simpleName) {
    return handle.getClass().getName().equals("java.lang.invoke.".concat(simpleName));
  }

  private static boolean has(Object o, String field) {
    return declaring(o, field) != null;
  }

  private static @Nullable Class<?> declaring(Object o, String field) {
    for (Class<?> c = o.getClass(); c != null && c != VarHandle.class; c = c.getSuperclass()) {
      if (ShadowMembers.declares(c, field)) {
        return c;
      }
    }
    return null;
  }

  private static @Nullable Object reference(Object o, String field) {
    Class<?> c = declaring(o, field);
    return c == null ? null : U.getReference(o, U.objectFieldOffset(c, field));
  }

  private static long offset(Object o) {
    Class<?> c = declaring(o, "fieldOffset");
    return c == null ? -1 : U.getLong(o, U.objectFieldOffset(c, "fieldOffset"));
  }
}
