package io.photofinish.runtime;

import java.lang.reflect.Method;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * What the table of uses says of one class of the JDK: whether its instances are variables, and
 * which object an instance gives access to. An iterator, a sub-list or a wrapper refers to its
 * owner in a field, which is read here; so nothing needs to be noted when a view is made, wherever
 * that is.
 */
public final class UsedType {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long[] NONE = {};

  /** For classes that are not in the table. */
  static final UsedType UNUSED = new UsedType(Object.class, false, false, NONE, NONE, false, 0, 0);

  /** Longest chain from a view to its owner that is followed: a stack of wrappers can be cyclic. */
  private static final int MOST_STEPS = 64;

  private static final ClassValue<Slot> SLOTS =
      new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
          return new Slot();
        }
      };

  final Class<?> type;

  /** Whether the class is a view: its instances lead to an owner. */
  final boolean isView;

  /** Whether an instance of a view has a state of its own that is not thread-safe: iterators. */
  final boolean hasState;

  /** Whether the class is a shell: programs know it, and not the object inside. */
  final boolean isShell;

  private final long[] path;
  private final long first;
  private final long[] versions;
  private final boolean isWide;

  /** Offset of the only field that tells of changes, an int; else 0. */
  private final long version;

  /** Offset of the array of elements that can be replaced one by one, or 0. */
  final long elements;

  private final long size;

  private UsedType(
      Class<?> type,
      boolean hasState,
      boolean isShell,
      long[] path,
      long[] versions,
      boolean isWide,
      long elements,
      long size) {
    this.type = type;
    this.isView = path.length > 0;
    this.hasState = hasState;
    this.isShell = isShell;
    this.path = path;
    this.first = path.length == 1 ? path[0] : 0;
    this.versions = versions;
    this.isWide = isWide;
    this.version = versions.length == 1 && !isWide ? versions[0] : 0;
    this.elements = elements;
    this.size = size;
  }

  /**
   * A class whose instances are variables.
   *
   * @param versions names of the fields that change when, and only when, the object's structure
   *     does, all int unless {@code isWide}; none when every mutating call changes the object
   * @param elements name of the field with the array of elements that can be replaced, the number
   *     of which is in {@code size}, or null
   * @return null if the class has no such fields
   */
  public static @Nullable UsedType variable(
      Class<?> type, String[] versions, boolean isWide, @Nullable String elements) {
    long[] offsets = offsets(type, versions);
    long[] list = elements == null ? new long[2] : offsets(type, elements, "size");
    if (offsets == null || list == null) {
      return null;
    }
    return define(new UsedType(type, false, false, NONE, offsets, isWide, list[0], list[1]));
  }

  /**
   * A class whose instances give access to the object that the fields lead to.
   *
   * @return null if the class has no such fields
   */
  public static @Nullable UsedType view(
      Class<?> type, String[] path, boolean hasState, boolean isShell) {
    long[] offsets = offsets(type, path);
    return offsets == null
        ? null
        : define(new UsedType(type, hasState, isShell, offsets, NONE, false, 0, 0));
  }

  private static UsedType define(UsedType used) {
    SLOTS.get(used.type).used = used;
    return used;
  }

  // A path of several fields has one class, that of the pipeline's stages.
  private static long @Nullable [] offsets(Class<?> type, String... fields) {
    long[] offsets = new long[fields.length];
    for (int i = 0; i < fields.length; i++) {
      offsets[i] = offset(type, fields[i]);
      if (offsets[i] < 0) {
        return null;
      }
    }
    return offsets;
  }

  private static long offset(Class<?> type, String field) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      try {
        return U.objectFieldOffset(c, field);
      } catch (InternalError e) {
        // Declared further up, or not at all.
      }
    }
    return -1;
  }

  /**
   * What is known of a class: a view's subclasses are views as well; a variable's are only when
   * they are the program's, since those of the JDK may synchronize. Null when it is not in the
   * table.
   */
  static @Nullable UsedType of(Class<?> type) {
    Slot slot = SLOTS.get(type);
    if (!slot.resolved) {
      Class<?> above = type.getSuperclass();
      if (slot.used == null && above != null) {
        UsedType inherited = of(above);
        if (inherited != null && (inherited.isView || !isOfJdk(type))) {
          slot.used = inherited;
        }
      }
      slot.resolved = true;
    }
    return slot.used;
  }

  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** The object one step nearer to the owner. */
  @Nullable Object inner(Object view) {
    Object o = view;
    for (int i = 0; i < path.length && o != null; i++) {
      o = U.getReference(o, path[i]);
    }
    return o;
  }

  /** The object that a view refers to, if that is done by one field; else null. */
  @ForceInline
  @Nullable Object first(Object view) {
    return first == 0 ? null : U.getReference(view, first);
  }

  /** The variable that {@code o} is or gives access to; null when there is none. */
  @DontInline
  static @Nullable Object owner(@Nullable Object o) {
    Object at = o;
    for (int i = 0; i < MOST_STEPS && at != null; i++) {
      UsedType used = of(at.getClass());
      if (used == null) {
        return null;
      }
      if (!used.isView) {
        return inheritsAll(at.getClass()) ? at : null;
      }
      at = used.inner(at);
    }
    return null;
  }

  /** Whether {@link #quickVersion} can be asked. */
  @ForceInline
  boolean hasQuickVersion() {
    return version != 0;
  }

  @ForceInline
  int quickVersion(Object owner) {
    return U.getInt(owner, version);
  }

  /** Changes when, and only when, the structure of {@code owner} does; 0 if that cannot be told. */
  int version(Object owner) {
    int sum = 0;
    for (long offset : versions) {
      if (isWide) {
        sum += Long.hashCode(U.getLong(owner, offset));
      } else {
        sum = sum * 31 + U.getInt(owner, offset);
      }
    }
    return sum;
  }

  /** Number of elements of a list with replaceable ones. */
  int size(Object list) {
    return U.getInt(list, size);
  }

  boolean hasVersion() {
    return versions.length > 0;
  }

  /**
   * Whether a class of the program, which extends a variable's, is as good as that: it overrides
   * none of its methods but those that every object has.
   */
  static boolean inheritsAll(Class<?> type) {
    Slot slot = SLOTS.get(type);
    if (slot.inheritsAll == 0) {
      slot.inheritsAll = !isOfJdk(type) && overrides(type) ? -1 : 1;
    }
    return slot.inheritsAll > 0;
  }

  private static boolean overrides(Class<?> type) {
    UsedType used = of(type);
    if (used == null) {
      return true;
    }
    try {
      for (Class<?> c = type; c != null && c != used.type; c = c.getSuperclass()) {
        for (Method m : c.getDeclaredMethods()) {
          if (!isOfObject(m) && isInherited(used.type, m)) {
            return true;
          }
        }
      }
      return false;
    } catch (LinkageError e) {
      return true; // A method names a class that is not there.
    }
  }

  private static boolean isOfObject(Method m) {
    return m.getName().equals("toString")
        || m.getName().equals("equals")
        || m.getName().equals("hashCode")
        || m.getName().equals("clone");
  }

  private static boolean isInherited(Class<?> table, Method method) {
    for (Method m : table.getMethods()) {
      if (m.getName().equals(method.getName())
          && java.util.Arrays.equals(m.getParameterTypes(), method.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }

  private static final class Slot {
    volatile int inheritsAll;
    volatile @Nullable UsedType used;
    volatile boolean resolved;
  }
}
