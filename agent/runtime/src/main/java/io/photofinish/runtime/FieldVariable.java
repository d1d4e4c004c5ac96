package io.photofinish.runtime;

import io.photofinish.clock.Inflated;
import java.util.Objects;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Where the shadow of a field lives: offsets of its two words and of the holder, in the object
 * itself or, for a static field, in {@link #base}. Constant to the JIT once it is in {@link
 * FieldTable}.
 */
public final class FieldVariable {
  private static final Unsafe U = Unsafe.getUnsafe();

  /**
   * A field that is not tracked: of a JDK class, final, or of a class that could not be changed.
   */
  static final FieldVariable UNTRACKED = new FieldVariable("", "", "", null, 0, 0, 0);

  /** Offset of the last word; 0 when untracked. */
  @Stable final long last;

  @Stable final long write;
  @Stable final long holder;

  /** The object that holds a static field's shadow; null for an instance field. */
  @Stable final @Nullable Object base;

  /** Binary name of the declaring class. */
  public final String declaringClass;

  public final String name;
  public final String descriptor;

  FieldVariable(
      String declaringClass,
      String name,
      String descriptor,
      @Nullable Object base,
      long last,
      long write,
      long holder) {
    this.declaringClass = declaringClass;
    this.name = name;
    this.descriptor = descriptor;
    this.base = base;
    this.last = last;
    this.write = write;
    this.holder = holder;
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

  /** What is kept beside the object, or null when nothing had to be yet. */
  @Nullable Inflated holder(Object object) {
    return (Inflated) U.getReferenceAcquire(object, holder);
  }

  /** What is kept beside the object, made at the first call. */
  Inflated inflate(Object object) {
    return inflate(object, holder);
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
