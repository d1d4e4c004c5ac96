package io.photofinish.instrument.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A rule and the methods of the running JDK it is about, by name and descriptor. What a rule about
 * a type of the application is about is only known at each call.
 */
final class Binding {
  private final Rule rule;
  private final @Nullable Class<?> type;
  private final Map<String, Boolean> methods = new LinkedHashMap<>();

  Binding(Rule rule, DeclaredMethods declared) {
    this.rule = rule;
    this.type = rule.ofJdk() ? jdkClass(rule.type()) : null;
    if (type != null) {
      collect(type, declared);
      if (type.isInterface()) {
        collect(Object.class, declared);
      }
    }
  }

  /** The JDK class of this name, not initialized; null when the running JDK has none. */
  static @Nullable Class<?> jdkClass(String binaryName) {
    try {
      return Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  // Declared and inherited ones; protected ones are part of the contract with subclasses.
  private void collect(Class<?> declaring, DeclaredMethods declared) {
    for (Method m : declared.named(declaring, rule.methodName())) {
      String descriptor = Type.getMethodDescriptor(m);
      if ((m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
          && rule.means(m.getName(), descriptor)) {
        methods.putIfAbsent(m.getName() + descriptor, Modifier.isStatic(m.getModifiers()));
      }
    }
    if (declaring.getSuperclass() != null) {
      collect(declaring.getSuperclass(), declared);
    }
    for (Class<?> i : declaring.getInterfaces()) {
      collect(i, declared);
    }
  }

  Rule rule() {
    return rule;
  }

  @Nullable Class<?> type() {
    return type;
  }

  boolean isBound() {
    return !methods.isEmpty();
  }

  /** Name and descriptor of each method. */
  Set<String> methods() {
    return new TreeSet<>(methods.keySet());
  }

  boolean isStatic(String method) {
    return methods.getOrDefault(method, false);
  }
}
