package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import io.photofinish.clock.SyncClock;
import java.lang.ref.WeakReference;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * What the side table keeps for one object: the shadow of an array, the clocks of an object used
 * for synchronization, and whatever else a kind of shadow hangs here by role.
 *
 * <p>State: {@code hash} and {@code next} belong to {@link ObjectTable}; {@code slots} is a small
 * array indexed by role, written by compare-and-set of its elements after growth under the entry's
 * monitor, read with acquire semantics.
 */
public final class ObjectEntry extends WeakReference<Object> {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long ARRAY = U.objectFieldOffset(ObjectEntry.class, "array");
  private static final long USE = U.objectFieldOffset(ObjectEntry.class, "use");

  final int hash;
  @Nullable ObjectEntry next;

  /** Shadow of an array's elements; published once. */
  @Nullable ArrayShadow array;

  /** Shadow of an object of the JDK that is not thread-safe; published once. */
  @Nullable ObjectUse use;

  private volatile @Nullable Object @Nullable [] slots;

  ObjectEntry(Object key, int hash, java.lang.ref.ReferenceQueue<Object> dead) {
    super(key, dead);
    this.hash = hash;
  }

  /** The shadow of this array's elements, made at the first call. */
  ArrayShadow arrayShadow(int length) {
    ArrayShadow shadow = array;
    if (shadow == null) {
      ArrayShadow made = new ArrayShadow(length);
      Object before = U.compareAndExchangeReference(this, ARRAY, null, made);
      shadow = before == null ? made : (ArrayShadow) before;
    }
    return shadow;
  }

  /** The shadow of this object as a whole, made at the first call. */
  ObjectUse objectUse() {
    ObjectUse shadow = use;
    if (shadow == null) {
      ObjectUse made = new ObjectUse();
      Object before = U.compareAndExchangeReference(this, USE, null, made);
      shadow = before == null ? made : (ObjectUse) before;
    }
    return shadow;
  }

  /** What is kept under {@code role}, or null. */
  public @Nullable Object slot(int role) {
    @Nullable Object[] a = slots;
    return a == null || role >= a.length ? null : a[role];
  }

  /**
   * Keeps {@code value} under {@code role} unless something is there; returns what is there now.
   */
  public synchronized Object putIfAbsent(int role, Object value) {
    @Nullable Object[] a = slots;
    if (a != null && role < a.length) {
      Object present = a[role];
      if (present != null) {
        return present;
      }
    }
    // A copy, so that readers without the monitor see either the old array or the complete new one.
    @Nullable Object[] copy = new Object[Math.max(role + 1, a == null ? 0 : a.length)];
    if (a != null) {
      System.arraycopy(a, 0, copy, 0, a.length);
    }
    copy[role] = value;
    slots = copy;
    return value;
  }

  /** Removes what is kept under {@code role} and returns it, or null. */
  public synchronized @Nullable Object remove(int role) {
    @Nullable Object[] a = slots;
    if (a == null || role >= a.length) {
      return null;
    }
    Object present = a[role];
    if (present != null) {
      @Nullable Object[] copy = a.clone();
      copy[role] = null;
      slots = copy;
    }
    return present;
  }

  /**
   * The clock under {@code role}, made at the first call and described as {@code what} in reports.
   */
  public SyncClock clock(int role, String what) {
    Object present = slot(role);
    return (SyncClock) (present != null ? present : putIfAbsent(role, new OwnedClock(this, what)));
  }
}
