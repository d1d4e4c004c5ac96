package io.photofinish.instrument.catalogue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods that classes declare, by name. Hundreds of rules ask for the methods of a few dozen
 * classes when the JVM starts.
 */
final class DeclaredMethods {
  private final Map<Class<?>, Map<String, List<Method>>> known = new HashMap<>();

  /** Those of one class and one name, whatever their access; inherited ones are not among them. */
  List<Method> named(Class<?> declaring, String name) {
    Map<String, List<Method>> methods = known.get(declaring);
    if (methods == null) {
      methods = new HashMap<>();
      for (Method m : declaring.getDeclaredMethods()) {
        methods.computeIfAbsent(m.getName(), n -> new ArrayList<>()).add(m);
      }
      known.put(declaring, methods);
    }
    return methods.getOrDefault(name, List.of());
  }
}
