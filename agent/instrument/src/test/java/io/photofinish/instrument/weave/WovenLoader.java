package io.photofinish.instrument.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Defines, child first, woven forms of the classes a source has, and the hooks' stand-ins under the
 * names that woven code uses.
 */
final class WovenLoader extends ClassLoader {
  private static final Map<String, String> STAND_INS =
      Map.of(
          HooksStandIn.class.getName().replace('.', '/'), Emitter.HOOKS,
          ElementHooksStandIn.class.getName().replace('.', '/'), Emitter.ELEMENT_HOOKS,
          ThreadStateStandIn.class.getName().replace('.', '/'), Emitter.THREAD_STATE,
          ArrayShadowStandIn.class.getName().replace('.', '/'), Emitter.ARRAY_SHADOW);

  private final Map<String, byte[]> standIns = new HashMap<>();
  private final Function<String, byte @Nullable []> source;
  private final @Nullable ClassWeaver weaver;

  /**
   * @param source class files by internal name; null for classes to take from {@code parent}
   * @param weaver null to define the classes as they are
   */
  WovenLoader(
      ClassLoader parent,
      Function<String, byte @Nullable []> source,
      @Nullable ClassWeaver weaver) {
    super(parent);
    this.source = source;
    this.weaver = weaver;
    STAND_INS.forEach((from, to) -> standIns.put(to, renamed(from)));
  }

  private static byte[] renamed(String name) {
    ClassWriter writer = new ClassWriter(0);
    byte[] bytes = classFile(WovenLoader.class.getClassLoader(), name);
    if (bytes == null) {
      throw new AssertionError(name);
    }
    new ClassReader(bytes).accept(new ClassRemapper(writer, new SimpleRemapper(STAND_INS)), 0);
    return writer.toByteArray();
  }

  static byte @Nullable [] classFile(ClassLoader loader, String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      String internalName = name.replace('.', '/');
      byte[] bytes = standIns.get(internalName);
      if (bytes == null && !name.startsWith("java.")) {
        bytes = source.apply(internalName);
        if (bytes != null && weaver != null) {
          byte[] woven = weaver.weave(this, bytes, false);
          bytes = woven == null ? bytes : woven;
        }
      }
      return bytes == null
          ? super.loadClass(name, resolve)
          : defineClass(name, bytes, 0, bytes.length);
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (name.endsWith(".class")) {
      byte[] bytes = source.apply(name.substring(0, name.length() - ".class".length()));
      if (bytes != null) {
        return new java.io.ByteArrayInputStream(bytes);
      }
    }
    return super.getResourceAsStream(name);
  }
}
