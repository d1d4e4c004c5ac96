package io.photofinish.instrument.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The headers of the classes that a loader sees: first those woven in that loader, then whatever
 * class file the loader finds, which follows its own order of delegation. No class is loaded.
 *
 * <p>Loaders are compared by identity (an application may override {@code equals}) and held weakly.
 * No lock is held while a loader of the application runs.
 */
final class ClassHeaders {
  /** Where the shadow of a class's fields is. */
  enum Shadow {
    /** Nowhere: the class is not woven, or not known to be yet. */
    NONE,
    /** In hidden members. */
    MEMBERS,
    /** In the side table: the class was loaded before it could be woven. */
    ASIDE
  }

  /** An entry: the header, null when there is no such class file. */
  private record Entry(@Nullable ClassHeader header, Shadow shadow) {}

  private static final Entry MISSING = new Entry(null, Shadow.NONE);
  private static final Object BOOT = new Object();

  private final Map<LoaderKey, Map<String, Entry>> loaders = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> unloaded = new ReferenceQueue<>();

  /** Records a class that is being defined or retransformed. */
  void define(@Nullable ClassLoader loader, ClassHeader header, Shadow shadow) {
    classesOf(loader).put(header.name(), new Entry(header, shadow));
  }

  /** Where the class has its shadow since it was woven. */
  Shadow shadow(@Nullable ClassLoader loader, String name) {
    Entry entry = classesOf(loader).get(name);
    return entry == null ? Shadow.NONE : entry.shadow;
  }

  /** The header of the class that {@code name} means to {@code loader}; null when unknown. */
  @Nullable ClassHeader find(@Nullable ClassLoader loader, String name) {
    Map<String, Entry> classes = classesOf(loader);
    Entry entry = classes.get(name);
    if (entry == null) {
      ClassHeader header = read(loader, name);
      entry = header == null ? MISSING : new Entry(header, Shadow.NONE);
      Entry earlier = classes.putIfAbsent(name, entry);
      entry = earlier == null ? entry : earlier;
    }
    return entry.header;
  }

  private static @Nullable ClassHeader read(@Nullable ClassLoader loader, String name) {
    ClassLoader source = loader == null ? ClassLoader.getPlatformClassLoader() : loader;
    try (InputStream in = source.getResourceAsStream(name + ".class")) {
      if (in == null) {
        return null;
      }
      ClassHeader header = ClassHeader.read(new ClassReader(in));
      return header.name().equals(name) ? header : null;
    } catch (IOException | RuntimeException e) {
      // A loader without resources, a closed jar, an unknown class file version: treated as
      // unknown.
      return null;
    }
  }

  private Map<String, Entry> classesOf(@Nullable ClassLoader loader) {
    for (Reference<?> gone = unloaded.poll(); gone != null; gone = unloaded.poll()) {
      loaders.remove(gone);
    }
    Object key = loader == null ? BOOT : loader;
    Map<String, Entry> classes = loaders.get(new LoaderKey(key, null));
    if (classes != null) {
      return classes;
    }
    return loaders.computeIfAbsent(
        new LoaderKey(key, unloaded), ignored -> new ConcurrentHashMap<>());
  }

  private static final class LoaderKey extends WeakReference<Object> {
    private final int hash;

    LoaderKey(Object loader, @Nullable ReferenceQueue<Object> queue) {
      super(loader, queue);
      this.hash = System.identityHashCode(loader);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object loader = get();
      return loader != null && other instanceof LoaderKey key && key.refersTo(loader);
    }
  }
}
