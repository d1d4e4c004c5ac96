package io.photofinish.runtime;

import io.photofinish.clock.Inflated;
import java.util.Objects;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Where the shadow of a field lives: offsets of its two words and of the holder, in the object
 * itself or, for a static field, in {@link #base}. Constant to the JIT once it is in {@link
 * FieldTable}, which keeps it for ever: it does not refer to the class. The shadow of a static
 * field and of a field of a class without hidden members is an {@link AsideShadow}.
 */
public final class FieldVariable {
  private static final Unsafe U = Unsafe.getUnsafe();

  /**
   * A field that is not tracked: of a JDK class, final, or of a class that could not be changed.
   */
  static final FieldVariable UNTRACKED = new FieldVariable("", "", "", null, 0, 0, 0);

  /** The {@link #index} of a field whose shadow is not found by its object. */
  private static final int NOT_ASIDE = -1;

  /** Offset of the last word; 0 when untracked. */
  @Stable final long last;

  @Stable final long write;
  @Stable final long holder;

  /** The object that holds a static field's shadow; null for an instance field. */
  @Stable final @Nullable AsideShadow base;

  /** Number of this field among those of its object with their shadow aside, or negative. */
  private final int index;

  /** Binary name of the declaring class. */
  public final String declaringClass;

  public final String name;
  public final String descriptor;

  FieldVariable(
      String declaringClass,
      String name,
      String descriptor,
      @Nullable AsideShadow base,
      long last,
      long write,
      long holder) {
    this(declaringClass, name, descriptor, base, last, write, holder, NOT_ASIDE);
  }

  private FieldVariable(
      String declaringClass,
      String name,
      String descriptor,
      @Nullable AsideShadow base,
      long last,
      long write,
      long holder,
      int index) {
    this.declaringClass = declaringClass;
    this.name = name;
    this.descriptor = descriptor;
    this.base = base;
    this.last = last;
    this.write = write;
    this.holder = holder;
    this.index = index;
  }

  /** A static field with this shadow. */
  static FieldVariable ofStatic(
      String declaringClass, String name, String descriptor, AsideShadow shadow) {
    return aside(declaringClass, name, descriptor, shadow, NOT_ASIDE);
  }

  /** Field number {@code index} of objects of a class without hidden members. */
  static FieldVariable aside(String declaringClass, String name, String descriptor, int index) {
    return aside(declaringClass, name, descriptor, null, index);
  }

  private static FieldVariable aside(
      String declaringClass,
      String name,
      String descriptor,
      @Nullable AsideShadow shadow,
      int index) {
    return new FieldVariable(
        declaringClass,
        name,
        descriptor,
        shadow,
        AsideShadow.LAST,
        AsideShadow.WRITE,
        AsideShadow.HOLDER,
        index);
  }

  /** Whether the shadow has to be looked for, by the object that has the field. */
  boolean isAside() {
    return index >= 0;
  }

  /** What has the words of this field of {@code object}: that itself, or its shadow aside. */
  Object shadow(Object object, ThreadState ts) {
    if (index >= 0) {
      return AsideFields.shadow(object, index, ts);
    }
    return base != null ? base : object;
  }

  public boolean isTracked() {
    return last != 0;
  }

  /** The base of a static field's shadow. */
  Object staticBase() {
    return Objects.requireNonNull(base);
  }

  public boolean isStatic() {
    return base != null;
  }

  /** What is kept beside a {@link #shadow}, or null when nothing had to be yet. */
  @Nullable Inflated holder(Object shadow) {
    return holder == ShadowMembers.NONE
        ? AsideFields.holder(shadow)
        : (Inflated) U.getReferenceAcquire(shadow, holder);
  }

  /** What is kept beside a {@link #shadow}, made at the first call. */
  Inflated inflate(Object shadow) {
    return holder == ShadowMembers.NONE ? AsideFields.inflate(shadow) : inflate(shadow, holder);
  }

  static Inflated inflate(Object object, long holderOffset) {
    Object present = U.getReferenceAcquire(object, holderOffset);
    if (present == null) {
      Inflated made = new Inflated();
      present = U.compareAndExchangeReference(object, holderOffset, null, made);
      if (present == null) {
        return made;
      }
    }
    return (Inflated) present;
  }
}
