package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.util.Objects;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A field as its volatile and atomic accesses need it: where its value is and where its {@link
 * VolatileState}. That of a volatile field is in the hidden field {@code $pf$v$name} beside it; the
 * side table has it for classes without hidden members and for fields that are not volatile but
 * accessed through VarHandles.
 */
final class VolatileField {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Its name for reports, and the plain shadow of a field that is not volatile. */
  final FieldVariable variable;

  /** The state of a static field; null for an instance field. */
  @Stable private final @Nullable VolatileState state;

  /** First character of the descriptor; {@code L} for all references. */
  @Stable final char type;

  @Stable final long offset;

  /** Weak, because the tables by site keep this for ever. */
  private final WeakReference<Class<?>> declaring;

  /** Whether plain instructions access it as a volatile variable. */
  final boolean isVolatile;

  /** Offset of the hidden field, or {@link ShadowMembers#NONE}. */
  @Stable private final long stateOffset;

  VolatileField(Class<?> declaring, String name, String descriptor, int modifiers) {
    boolean isStatic = Modifier.isStatic(modifiers);
    this.declaring = new WeakReference<>(declaring);
    this.isVolatile = Modifier.isVolatile(modifiers);
    this.variable = variable(declaring, name, descriptor, isStatic);
    char first = descriptor.charAt(0);
    this.type = first == '[' ? 'L' : first;
    this.offset = ShadowMembers.offset(declaring, "", name);
    this.stateOffset = ShadowMembers.offset(declaring, ShadowMembers.VOLATILE, name);
    this.state = isStatic ? stateOfStatic(ShadowMembers.staticBase(declaring)) : null;
  }

  private VolatileState stateOfStatic(Object base) {
    VolatileState s = inObject(base);
    return s != null ? s : make(base);
  }

  private static FieldVariable variable(
      Class<?> declaring, String name, String descriptor, boolean isStatic) {
    FieldVariable aside = AsideFields.of(declaring).field(name, isStatic);
    if (aside != null) {
      return aside;
    }
    AsideShadow shadow = isStatic ? ShadowMembers.shadowOfStatic(declaring, name) : null;
    if (shadow != null) {
      return FieldVariable.ofStatic(declaring.getName(), name, descriptor, shadow);
    }
    return new FieldVariable(
        declaring.getName(),
        name,
        descriptor,
        isStatic ? new AsideShadow(declaring) : null,
        isStatic ? 0 : ShadowMembers.offset(declaring, ShadowMembers.LAST, name),
        isStatic ? 0 : ShadowMembers.offset(declaring, ShadowMembers.WRITE, name),
        isStatic ? 0 : ShadowMembers.holderOffset(declaring));
  }

  /** Whether {@code o} has this field. */
  boolean isIn(Object o) {
    Class<?> c = declaring.get();
    return c != null && c.isInstance(o);
  }

  /** Whether an access with {@code o} as its object does not throw for that reason. */
  boolean isAccessible(@Nullable Object o) {
    return state != null || (o != null && isIn(o));
  }

  boolean isStatic() {
    return state != null;
  }

  /**
   * The object that has the value: {@code o}, or the class if this is a static field. Code that
   * accesses it is running, so the class is there.
   */
  Object holder(@Nullable Object o) {
    return Objects.requireNonNull(state != null ? declaring.get() : o);
  }

  /** The state of this field in {@code o}, null for a static field, if it has one. */
  @ForceInline
  @Nullable VolatileState find(@Nullable Object o) {
    VolatileState s = state;
    return s != null || o == null ? s : inObject(o);
  }

  @ForceInline
  private @Nullable VolatileState inObject(Object o) {
    return stateOffset != ShadowMembers.NONE
        ? (VolatileState) U.getReferenceAcquire(o, stateOffset)
        : AtomicTable.find(o, offset);
  }

  /** The state of this field in its {@link #holder}, made at the first call. */
  @ForceInline
  VolatileState get(Object o) {
    VolatileState s = find(o);
    return s != null ? s : make(o);
  }

  @DontInline
  private VolatileState make(Object o) {
    if (stateOffset == ShadowMembers.NONE) {
      return AtomicTable.get(o, offset, variable);
    }
    VolatileState made = new State(this);
    Object before = U.compareAndExchangeReference(o, stateOffset, null, made);
    return before == null ? made : (VolatileState) before;
  }

  /** The state in the object itself. */
  private static final class State extends VolatileState {
    private final VolatileField field;

    State(VolatileField field) {
      this.field = field;
    }

    @Override
    SyncClock newClock() {
      return new FieldClock(field.variable);
    }

    @Override
    void report(ThreadState ts, @Nullable Object base, int kind, int context, long word) {
      if (base != null) {
        Races.report(field.variable, base, -1, isWrite(kind), !isPlain(kind), context, word, ts);
      }
    }
  }
}
