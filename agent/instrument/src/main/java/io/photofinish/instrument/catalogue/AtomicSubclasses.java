package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSite;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.objectweb.asm.Type;

/**
 * Calls that a class of the program may have inherited from an atomic class it extends, as reactive
 * libraries do to save an object: those whose name and descriptor are of such a method.
 */
final class AtomicSubclasses {
  private static final Map<String, AtomicPlaceKind> METHODS = new HashMap<>();

  static {
    collect(
        AtomicPlaceKind.OBJECT,
        List.of(AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class));
    collect(
        AtomicPlaceKind.ELEMENT,
        List.of(AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class));
  }

  private AtomicSubclasses() {}

  private static void collect(AtomicPlaceKind kind, List<Class<?>> types) {
    for (Class<?> type : types) {
      for (Method m : type.getDeclaredMethods()) {
        if (AtomicModes.ofAtomics().containsKey(m.getName())) {
          METHODS.put(m.getName() + Type.getMethodDescriptor(m), kind);
        }
      }
    }
  }

  static boolean mayInherit(CallSite call) {
    return METHODS.containsKey(call.name() + call.descriptor())
        && !call.ownerIsInterface()
        && !call.owner().startsWith("java/")
        && call.owner().charAt(0) != '[';
  }

  static AtomicPlaceKind kind(CallSite call) {
    return METHODS.getOrDefault(call.name() + call.descriptor(), AtomicPlaceKind.OBJECT);
  }
}
