package io.photofinish.instrument.facts;

import io.photofinish.instrument.weave.PerLoader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.IdentityHashMap;
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
  private final PerLoader<Map<String, SoftReference<byte[]>>> kept =
      new PerLoader<>(ConcurrentHashMap::new);

  /** Notes the class file of a class that is being defined. */
  public void note(ClassLoader loader, String className, byte[] classFile) {
    if (loader != ClassLoader.getSystemClassLoader()) {
      kept.of(loader).put(className, new SoftReference<>(classFile));
    }
  }

  /** The class file; {@code null} if it is gone. */
  byte @Nullable [] find(ClassLoader loader, String className) {
    if (loader != ClassLoader.getSystemClassLoader()) {
      SoftReference<byte[]> found = kept.of(loader).get(className);
      return found == null ? null : found.get();
    }
    try (InputStream in = loader.getResourceAsStream(className + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  /** The class files of this name by whatever loader; none if all are gone. */
  public Map<ClassLoader, byte[]> named(String className) {
    Map<ClassLoader, byte[]> found = new IdentityHashMap<>();
    ClassLoader system = ClassLoader.getSystemClassLoader();
    byte[] own = find(system, className);
    if (own != null) {
      found.put(system, own);
    }
    kept.forEach(
        (loader, files) -> {
          SoftReference<byte[]> file = files.get(className);
          byte[] classFile = file == null ? null : file.get();
          if (classFile != null) {
            found.put(loader, classFile);
          }
        });
    return found;
  }
}
