package io.photofinish.instrument;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The classes of the program that were loaded before the weaver was there. They are retransformed
 * all in one step: while some of them were woven and others not, an order that the others make
 * would go unseen.
 */
final class LoadedClasses {
  /** How often to look for classes that have been loaded meanwhile. */
  private static final int ROUNDS = 10;

  private final Instrumentation instrumentation;
  private final Predicate<Class<?>> wanted;
  private final BiConsumer<String, Throwable> failed;
  private final List<Class<?>> runtime;
  private final Set<Class<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param wanted whether a class is of the program and not woven yet
   * @param failed told of a class that the JVM does not let be changed
   */
  LoadedClasses(
      Instrumentation instrumentation,
      Predicate<Class<?>> wanted,
      BiConsumer<String, Throwable> failed) {
    this.instrumentation = instrumentation;
    this.wanted = wanted;
    this.failed = failed;
    this.runtime = runtime(instrumentation);
  }

  /** Gives every such class to the transformers, until there is no new one. */
  void retransform() {
    for (int round = 0; round < ROUNDS; round++) {
      if (!retransformOnce()) {
        break;
      }
    }
  }

  /** As {@link #retransformOnce}, so many in one step. */
  void retransformInParts(int size) {
    List<Class<?>> fresh = fresh();
    for (int from = 0; from < fresh.size(); from += size) {
      retransform(fresh.subList(from, Math.min(fresh.size(), from + size)));
    }
  }

  /** Those that are there now; false if there is no new one. */
  boolean retransformOnce() {
    List<Class<?>> fresh = fresh();
    if (!fresh.isEmpty()) {
      Set<ClassLoader> loaders = Collections.newSetFromMap(new IdentityHashMap<>());
      fresh.forEach(c -> loaders.add(c.getClassLoader()));
      loaders.forEach(this::introduceRuntime);
      retransform(fresh);
    }
    return !fresh.isEmpty();
  }

  /**
   * Has the JVM remember what the loader answers for the classes that woven code names. An agent
   * may have put code of its own into {@code ClassLoader.loadClass}; if that code is woven and
   * names a class that the JVM must ask for first, it calls itself without end.
   */
  private void introduceRuntime(ClassLoader loader) {
    for (Class<?> c : runtime) {
      try {
        Class.forName(c.getName(), false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        return; // The loader isolates, and will be woven.
      }
    }
  }

  private static List<Class<?>> runtime(Instrumentation instrumentation) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (c.getClassLoader() == null
          && Modifier.isPublic(c.getModifiers())
          && c.getName().startsWith("io.photofinish.")
          && !c.isArray()) {
        found.add(c);
      }
    }
    return found;
  }

  /** Whether a class of each of these names has been given to the transformers. */
  boolean haveSeen(Set<String> names) {
    Set<String> missing = new HashSet<>(names);
    for (Class<?> c : seen) {
      missing.remove(c.getName());
    }
    return missing.isEmpty();
  }

  private List<Class<?>> fresh() {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (!c.isArray()
          && !c.isHidden()
          && c.getClassLoader() != null
          && instrumentation.isModifiableClass(c)
          && wanted.test(c)
          && seen.add(c)) {
        found.add(c);
      }
    }
    return found;
  }

  /** In one step if the JVM accepts that; else in halves, down to the class that it refuses. */
  private void retransform(List<Class<?>> classes) {
    try {
      instrumentation.retransformClasses(classes.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | LinkageError | UnsupportedOperationException e) {
      if (classes.size() == 1) {
        failed.accept(classes.get(0).getName().replace('.', '/'), e);
        return;
      }
      int half = classes.size() / 2;
      retransform(classes.subList(0, half));
      retransform(classes.subList(half, classes.size()));
    }
  }
}
