package io.photofinish.instrument.facts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class files of the program, as they were before they were woven. The system loader is asked
 * for them again when a race is found. Other loaders are code of the program, which must not run in
 * the middle of an access that holds who knows which locks: what they define is kept, as long as
 * memory lasts.
 */
public final class ClassFiles {

  private record Key(int loader, String className) {}

  private record Kept(WeakReference<ClassLoader> loader, SoftReference<byte[]> classFile) {}

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  /** Notes the class file of a class that is being defined. */
  public void note(ClassLoader loader, String className, byte[] classFile) {
    if (loader != ClassLoader.getSystemClassLoader()) {
      kept.put(
          key(loader, className),
          new Kept(new WeakReference<>(loader), new SoftReference<>(classFile)));
    }
  }

  /** The class file; {@code null} if it is gone. */
  byte @Nullable [] find(ClassLoader loader, String className) {
    if (loader != ClassLoader.getSystemClassLoader()) {
      Kept found = kept.get(key(loader, className));
      return found != null && found.loader.refersTo(loader) ? found.classFile.get() : null;
    }
    try (InputStream in = loader.getResourceAsStream(className + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  private static Key key(ClassLoader loader, String className) {
    return new Key(System.identityHashCode(loader), className);
  }
}
