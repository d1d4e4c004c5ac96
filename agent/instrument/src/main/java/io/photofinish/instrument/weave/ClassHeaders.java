package io.photofinish.instrument.weave;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The headers of the classes that a loader sees: first those woven in that loader, then whatever
 * class file the loader finds, which follows its own order of delegation. No class is loaded.
 *
 * <p>No lock is held while a loader of the application runs.
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
  private record Entry(@Nullable ClassHeader header, Shadow shadow, Footprint footprint) {
    Entry(@Nullable ClassHeader header, Shadow shadow) {
      this(header, shadow, Footprint.NOTHING);
    }
  }

  private static final Entry MISSING = new Entry(null, Shadow.NONE);

  private final PerLoader<Map<String, Entry>> loaders = new PerLoader<>(ConcurrentHashMap::new);

  /** Records a class that is being defined or retransformed. */
  void define(@Nullable ClassLoader loader, ClassHeader header, Shadow shadow) {
    loaders.of(loader).put(header.name(), new Entry(header, shadow));
  }

  /** The same, with what its code accesses. */
  void define(
      @Nullable ClassLoader loader, ClassHeader header, Shadow shadow, Footprint footprint) {
    loaders.of(loader).put(header.name(), new Entry(header, shadow, footprint));
  }

  /** What the code of a class accesses that was woven while only a share is watched. */
  Footprint footprint(@Nullable ClassLoader loader, String name) {
    Entry entry = loaders.of(loader).get(name);
    return entry == null ? Footprint.NOTHING : entry.footprint;
  }

  /** Where the class has its shadow since it was woven. */
  Shadow shadow(@Nullable ClassLoader loader, String name) {
    Entry entry = loaders.of(loader).get(name);
    return entry == null ? Shadow.NONE : entry.shadow;
  }

  /** The header of the class that {@code name} means to {@code loader}; null when unknown. */
  @Nullable ClassHeader find(@Nullable ClassLoader loader, String name) {
    Map<String, Entry> classes = loaders.of(loader);
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
}
