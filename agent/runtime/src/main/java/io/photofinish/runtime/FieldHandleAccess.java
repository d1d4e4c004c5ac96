package io.photofinish.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Hooks around accesses of fields by reflection and by method handles: "as if" the instruction had
 * been executed (javadoc of {@code MethodHandles.Lookup}, findGetter). A volatile field is accessed
 * between begin and end as any atomic variable; a plain access is recorded at the end, when it is
 * known not to have thrown.
 */
public final class FieldHandleAccess {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int ROLE_FIELD = 21;

  private static final @Nullable Class<?> ACCESSOR = accessor("Accessor");
  private static final @Nullable Class<?> STATIC_ACCESSOR = accessor("StaticAccessor");

  private FieldHandleAccess() {}

  private static @Nullable Class<?> accessor(String name) {
    return ShadowMembers.load("java/lang/invoke/DirectMethodHandle$".concat(name), null);
  }

  public static int begin(
      @Nullable Field field,
      @Nullable Object o,
      boolean stores,
      int site,
      ThreadState ts,
      long ctx) {
    try {
      ts.atomic.prepare(ts);
      VolatileField f = field == null ? null : of(field);
      return f == null ? AtomicOperation.NONE : begin(f, o, stores, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return AtomicOperation.NONE;
    }
  }

  public static void end(
      int operation,
      @Nullable Field field,
      @Nullable Object o,
      boolean stores,
      int site,
      ThreadState ts,
      long ctx) {
    try {
      VolatileField f = field == null ? null : of(field);
      if (f != null) {
        end(operation, f, o, stores, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Before any call of a method handle: most are no accessors. */
  public static int begin(
      @Nullable MethodHandle handle, @Nullable Object o, int site, ThreadState ts, long ctx) {
    if (!isAccessor(handle)) {
      return AtomicOperation.NONE;
    }
    try {
      ts.atomic.prepare(ts);
      VolatileField f = of(handle, o);
      return f == null ? AtomicOperation.NONE : begin(f, o, stores(handle), site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return AtomicOperation.NONE;
    }
  }

  public static void end(
      int operation,
      @Nullable MethodHandle handle,
      @Nullable Object o,
      int site,
      ThreadState ts,
      long ctx) {
    if (!isAccessor(handle)) {
      return;
    }
    try {
      VolatileField f = of(handle, o);
      if (f != null) {
        end(operation, f, o, stores(handle), site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  private static int begin(
      VolatileField f, @Nullable Object o, boolean stores, int site, ThreadState ts, long ctx) {
    if (!f.isVolatile || !f.isAccessible(o)) {
      return AtomicOperation.NONE;
    }
    int order = AtomicMode.VOLATILE;
    int mode = stores ? AtomicMode.store(order) : AtomicMode.locked(AtomicMode.load(order));
    Object holder = f.holder(o);
    return ts.atomic.begin(f.get(holder), holder, f.offset, f.type, mode, site, ts, ctx);
  }

  private static void end(
      int operation,
      VolatileField f,
      @Nullable Object o,
      boolean stores,
      int site,
      ThreadState ts,
      long ctx) {
    if (f.isVolatile) {
      ts.atomic.end(operation, ts);
    } else if (f.variable.isTracked() && f.isAccessible(o)) {
      if (stores) {
        Fields.write(f.holder(o), f.variable, site, ts, ctx);
      } else {
        Fields.read(f.holder(o), f.variable, site, ts, ctx);
      }
    }
  }

  private static @Nullable VolatileField of(Field field) {
    Class<?> c = field.getDeclaringClass();
    return Modifier.isStatic(field.getModifiers())
        ? AtomicFields.ofClass(c, U.staticFieldOffset(field))
        : AtomicFields.instance(c, U.objectFieldOffset(field));
  }

  private static boolean isAccessor(@Nullable MethodHandle handle) {
    Class<?> c = handle == null ? null : handle.getClass();
    return c != null && (c == ACCESSOR || c == STATIC_ACCESSOR);
  }

  private static boolean stores(@Nullable MethodHandle handle) {
    return handle != null && handle.type().returnType() == void.class;
  }

  private static @Nullable VolatileField of(@Nullable MethodHandle handle, @Nullable Object o) {
    if (handle == null) {
      return null;
    }
    ObjectEntry e = ObjectTable.get(handle);
    Object f = e.slot(ROLE_FIELD);
    if (f == null) {
      f = resolve(handle, o);
      f = f == null ? null : e.putIfAbsent(ROLE_FIELD, f);
    }
    return (VolatileField) f;
  }

  private static @Nullable VolatileField resolve(MethodHandle handle, @Nullable Object o) {
    Class<?> c = handle.getClass();
    if (c == STATIC_ACCESSOR) {
      Object base = U.getReference(handle, U.objectFieldOffset(c, "staticBase"));
      long offset = U.getLong(handle, U.objectFieldOffset(c, "staticOffset"));
      return base instanceof Class ? AtomicFields.ofClass((Class<?>) base, offset) : null;
    }
    int offset = U.getInt(handle, U.objectFieldOffset(c, "fieldOffset"));
    return o == null ? null : AtomicFields.instance(o.getClass(), offset);
  }
}
