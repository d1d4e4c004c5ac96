package io.photofinish.instrument.catalogue;

import static io.photofinish.runtime.AtomicMode.ACQUIRE;
import static io.photofinish.runtime.AtomicMode.COMPARE;
import static io.photofinish.runtime.AtomicMode.FUNCTION;
import static io.photofinish.runtime.AtomicMode.OPAQUE;
import static io.photofinish.runtime.AtomicMode.PLAIN;
import static io.photofinish.runtime.AtomicMode.RELEASE;
import static io.photofinish.runtime.AtomicMode.UPDATE;
import static io.photofinish.runtime.AtomicMode.VOLATILE;

import io.photofinish.runtime.AtomicMode;
import java.util.HashMap;
import java.util.Map;

/**
 * What the methods of {@code VarHandle}, of {@code java.util.concurrent.atomic} and of {@code
 * sun.misc.Unsafe} do and how they are ordered: each as its javadoc says.
 *
 * <p>An update of acquire or release mode is plain on its other side (VarHandle javadoc), but one
 * indivisible access all the same: it is entered here as opaque there.
 */
final class AtomicModes {
  private static final Map<String, Integer> COMMON = new HashMap<>();
  private static final Map<String, Integer> HANDLE = new HashMap<>();
  private static final Map<String, Integer> ATOMIC = new HashMap<>();
  private static final Map<String, Integer> UPDATER = new HashMap<>();
  private static final Map<String, Integer> UNSAFE = new HashMap<>();

  static {
    COMMON.put("getOpaque", AtomicMode.load(OPAQUE));
    COMMON.put("getAcquire", AtomicMode.load(ACQUIRE));
    COMMON.put("setOpaque", AtomicMode.store(OPAQUE));
    COMMON.put("setRelease", AtomicMode.store(RELEASE));
    put(COMMON, COMPARE, "compareAndSet", "compareAndExchange");
    COMMON.put("compareAndExchangeAcquire", both(COMPARE, ACQUIRE, OPAQUE));
    COMMON.put("compareAndExchangeRelease", both(COMPARE, OPAQUE, RELEASE));
    COMMON.put("weakCompareAndSetPlain", both(COMPARE, PLAIN, PLAIN));
    COMMON.put("weakCompareAndSetAcquire", both(COMPARE, ACQUIRE, OPAQUE));
    COMMON.put("weakCompareAndSetRelease", both(COMPARE, OPAQUE, RELEASE));

    HANDLE.putAll(COMMON);
    HANDLE.put("get", AtomicMode.load(PLAIN));
    HANDLE.put("set", AtomicMode.store(PLAIN));
    HANDLE.put("getVolatile", AtomicMode.load(VOLATILE));
    HANDLE.put("setVolatile", AtomicMode.store(VOLATILE));
    put(HANDLE, COMPARE, "weakCompareAndSet");
    for (String op : new String[] {"Set", "Add", "BitwiseOr", "BitwiseAnd", "BitwiseXor"}) {
      put(HANDLE, UPDATE, "getAnd" + op);
      HANDLE.put("getAnd" + op + "Acquire", both(UPDATE, ACQUIRE, OPAQUE));
      HANDLE.put("getAnd" + op + "Release", both(UPDATE, OPAQUE, RELEASE));
    }

    ATOMIC.putAll(COMMON);
    for (String load : new String[] {"get", "intValue", "longValue", "floatValue", "doubleValue"}) {
      ATOMIC.put(load, AtomicMode.load(VOLATILE));
    }
    ATOMIC.put("set", AtomicMode.store(VOLATILE));
    ATOMIC.put("lazySet", AtomicMode.store(RELEASE));
    ATOMIC.put("getPlain", AtomicMode.load(PLAIN));
    ATOMIC.put("setPlain", AtomicMode.store(PLAIN));
    ATOMIC.put("weakCompareAndSet", both(COMPARE, PLAIN, PLAIN));
    put(ATOMIC, COMPARE, "weakCompareAndSetVolatile");
    put(ATOMIC, UPDATE, "getAndSet", "getAndAdd", "addAndGet", "getAndIncrement");
    put(ATOMIC, UPDATE, "getAndDecrement", "incrementAndGet", "decrementAndGet");
    put(ATOMIC, FUNCTION, "getAndUpdate", "updateAndGet", "getAndAccumulate", "accumulateAndGet");

    UPDATER.putAll(ATOMIC);
    // "does not provide ordering guarantees", but of a volatile field: it is no plain access.
    UPDATER.put("weakCompareAndSet", both(COMPARE, OPAQUE, OPAQUE));

    String[] types = {
      "Int", "Long", "Object", "Boolean", "Byte", "Short", "Char", "Float", "Double"
    };
    for (String type : types) {
      UNSAFE.put("get" + type, AtomicMode.load(PLAIN));
      UNSAFE.put("put" + type, AtomicMode.store(PLAIN));
      UNSAFE.put("get" + type + "Volatile", AtomicMode.load(VOLATILE));
      UNSAFE.put("put" + type + "Volatile", AtomicMode.store(VOLATILE));
    }
    for (String type : new String[] {"Int", "Long", "Object"}) {
      UNSAFE.put("putOrdered" + type, AtomicMode.store(RELEASE));
      put(UNSAFE, COMPARE, "compareAndSwap" + type);
      put(UNSAFE, UPDATE, "getAndSet" + type, "getAndAdd" + type);
    }
  }

  private AtomicModes() {}

  private static int both(int shape, int load, int store) {
    return AtomicMode.both(shape, load, store);
  }

  private static void put(Map<String, Integer> modes, int shape, String... methods) {
    for (String method : methods) {
      modes.put(method, both(shape, VOLATILE, VOLATILE));
    }
  }

  /** Of {@code VarHandle}, by name of the method. */
  static Map<String, Integer> ofHandles() {
    return HANDLE;
  }

  /** Of {@code AtomicInteger} and the like. */
  static Map<String, Integer> ofAtomics() {
    return ATOMIC;
  }

  /** Of {@code AtomicIntegerFieldUpdater} and the like. */
  static Map<String, Integer> ofUpdaters() {
    return UPDATER;
  }

  /** Of {@code sun.misc.Unsafe}, where the first argument is the object. */
  static Map<String, Integer> ofUnsafe() {
    return UNSAFE;
  }
}
