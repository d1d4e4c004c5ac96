package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

  /**
   * Stands for the garbage collector. It has one clock for all objects: when the program learns
   * that one of them was collected, that object has gone, and with it whatever could tell it apart.
   */
  static final Object COLLECTOR = Reference.class;

  /** Class, field: the object that stands for every instance of the class. */
  private static final String[][] COMMON = {
    {LOCKS + "ReentrantLock", "sync"},
    {LOCKS + "ReentrantReadWriteLock$ReadLock", "sync"},
    {LOCKS + "ReentrantReadWriteLock$WriteLock", "sync"},
    {LOCKS + "AbstractQueuedSynchronizer$ConditionObject", "this$0"},
    {LOCKS + "AbstractQueuedLongSynchronizer$ConditionObject", "this$0"},
    {LOCKS + "StampedLock$ReadLockView", "this$0"},
    {LOCKS + "StampedLock$WriteLockView", "this$0"},
    {"java.util.concurrent.ConcurrentHashMap$CollectionView", "map"},
    {"java.util.concurrent.ConcurrentHashMap$MapEntry", "map"},
    {"java.util.Collections$SetFromMap", "m"},
    {"java.util.Collections$UnmodifiableMap", "m"},
    {"java.util.Collections$UnmodifiableCollection", "c"},
  };

  private static final int FIRST_VIEW = 7;

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
    return common(o, 0, FIRST_VIEW);
  }

  /**
   * The container itself, or the one that a view or a wrapper of the JDK is about; null for a set
   * made from a map that is not concurrent.
   */
  static @Nullable Object map(Object container) {
    Object of = common(container, FIRST_VIEW, COMMON.length);
    if (of == container) {
      return container;
    }
    return container instanceof Set && of instanceof Map && !(of instanceof ConcurrentMap)
        ? null
        : map(of);
  }

  private static Object common(Object o, int from, int to) {
    for (int i = from; i < to; i++) {
      Class<?> c = CLASSES[i];
      if (c != null && c.isInstance(o)) {
        Object common = U.getReference(o, OFFSETS[i]);
        return common != null ? common : o;
      }
    }
    return o;
  }

  /** Whether {@code unlock} will succeed, as far as the lock can be asked. */
  static boolean mayUnlock(@Nullable Object lock) {
    if (lock instanceof ReentrantLock) {
      return ((ReentrantLock) lock).isHeldByCurrentThread();
    }
    if (lock instanceof ReentrantReadWriteLock.WriteLock) {
      return ((ReentrantReadWriteLock.WriteLock) lock).isHeldByCurrentThread();
    }
    return true;
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
    return clock(key, role, null);
  }

  /** The same; reports name {@code owner}, which the program knows, where given. */
  static SyncClock clock(Object key, int role, @Nullable Object owner) {
    ObjectEntry entry = ObjectTable.get(key);
    Object clock = entry.slot(role);
    if (clock == null) {
      if (role == SyncRole.LOCK || role == SyncRole.READ) {
        CollectedLocks.register(entry);
      }
      ObjectEntry named = owner == null || owner == key ? entry : ObjectTable.get(owner);
      clock = entry.putIfAbsent(role, new OwnedClock(named, SyncRole.what(role)));
    }
    return (SyncClock) clock;
  }

  /** The clock of {@code key} in {@code role} if anything was released to it. */
  static @Nullable SyncClock clockOrNull(Object key, int role) {
    ObjectEntry entry = ObjectTable.find(key);
    return entry == null ? null : (SyncClock) entry.slot(role);
  }
}
