package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The object whose clock a synchronization object uses. A lock and its conditions, the two sides of
 * a read-write lock and the views of a stamped lock are one lock; the object they have in common is
 * read from a field of the JDK's class. {@link #missingFields} says which of those the running JDK
 * does not have.
 */
public final class SyncKeys {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final String LOCKS = "java.util.concurrent.locks.";

  /** Class, field: the object that stands for every instance of the class. */
  private static final String[][] COMMON = {
    {LOCKS + "ReentrantLock", "sync"},
    {LOCKS + "ReentrantReadWriteLock$ReadLock", "sync"},
    {LOCKS + "ReentrantReadWriteLock$WriteLock", "sync"},
    {LOCKS + "AbstractQueuedSynchronizer$ConditionObject", "this$0"},
    {LOCKS + "AbstractQueuedLongSynchronizer$ConditionObject", "this$0"},
    {LOCKS + "StampedLock$ReadLockView", "this$0"},
    {LOCKS + "StampedLock$WriteLockView", "this$0"},
  };

  private static final @Nullable Class<?>[] CLASSES = new Class<?>[COMMON.length];
  private static final long[] OFFSETS = new long[COMMON.length];
  private static final String MISSING = resolve();

  private SyncKeys() {}

  private static String resolve() {
    StringBuilder missing = new StringBuilder();
    for (int i = 0; i < COMMON.length; i++) {
      String type = COMMON[i][0];
      String field = COMMON[i][1];
      try {
        Class<?> c = Class.forName(type, false, null);
        OFFSETS[i] = U.objectFieldOffset(c, field);
        CLASSES[i] = c;
      } catch (ClassNotFoundException | InternalError e) {
        missing.append(missing.length() == 0 ? "" : ", ").append(type).append('.').append(field);
      }
    }
    return missing.toString();
  }

  /** The JDK fields that could not be found, for the self-test; empty when all is well. */
  public static String missingFields() {
    return MISSING;
  }

  /** What stands for a {@code Lock}, a {@code Condition}, or itself. */
  static Object lock(Object o) {
    for (int i = 0; i < CLASSES.length; i++) {
      Class<?> c = CLASSES[i];
      if (c != null && c.isInstance(o)) {
        Object common = U.getReference(o, OFFSETS[i]);
        return common != null ? common : o;
      }
    }
    return o;
  }

  /** The container itself; for the key set of a {@code ConcurrentHashMap}, its map. */
  static Object map(Object container) {
    if (container instanceof ConcurrentHashMap.KeySetView) {
      return ((ConcurrentHashMap.KeySetView<?, ?>) container).getMap();
    }
    return container;
  }

  /**
   * A number that equal keys of the container have in common. A sorted container may hold keys to
   * be equal that are not: there all keys but the usual ones have one number.
   */
  static int hash(Object container, Object key) {
    if (container instanceof ConcurrentSkipListMap
        ? ((ConcurrentSkipListMap<?, ?>) container).comparator() != null
        : container instanceof ConcurrentSkipListSet
            && ((ConcurrentSkipListSet<?>) container).comparator() != null) {
      return 0;
    }
    if (key instanceof java.math.BigDecimal) {
      return 0; // compareTo ignores the scale, hashCode does not
    }
    try {
      return key.hashCode();
    } catch (Throwable t) {
      return 0; // the map will meet it, too
    }
  }

  /** The clock of {@code key} in {@code role}, made at the first call. */
  static SyncClock clock(Object key, int role) {
    return ObjectTable.get(key).clock(role, SyncRole.what(role));
  }

  /** The clock of {@code key} in {@code role} if anything was released to it. */
  static @Nullable SyncClock clockOrNull(Object key, int role) {
    ObjectEntry entry = ObjectTable.find(key);
    return entry == null ? null : (SyncClock) entry.slot(role);
  }
}
