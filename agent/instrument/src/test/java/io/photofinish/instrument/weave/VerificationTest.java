package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Weaves large amounts of code and lets the JVM's verifier judge it: every class of some JDK
 * modules, moved to another package so that it can be defined here, and of the test class path.
 */
class VerificationTest {
  private static final String MOVED = "moved/";

  /** All of the modules takes a minute: by default every tenth class is linked. */
  private static final int STRIDE = Boolean.getBoolean("photofinish.verifyAll") ? 1 : 10;

  /** Moves the JDK, except java.lang: its classes are the ones the verifier itself knows. */
  private static final Remapper MOVE =
      new Remapper() {
        @Override
        public String map(String name) {
          return isMoved(name) ? MOVED + name : name;
        }
      };

  private static final List<String> JDK_PREFIXES =
      List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/xml/", "org/w3c/", "netscape/");

  private static boolean isMoved(String name) {
    return !name.startsWith("java/lang/") && JDK_PREFIXES.stream().anyMatch(name::startsWith);
  }

  @Test
  void jdkModules() throws IOException {
    FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
    List<String> names = new ArrayList<>();
    for (String module : List.of("java.base", "java.desktop", "java.xml", "jdk.compiler")) {
      names(jrt.getPath("modules", module))
          .filter(VerificationTest::isMoved)
          .map(MOVE::map)
          .forEach(names::add);
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < names.size(); i += STRIDE) {
      chosen.add(names.get(i));
    }
    verify(
        chosen, name -> name.startsWith(MOVED) ? moved(jrt, name.substring(MOVED.length())) : null);
  }

  private static byte @Nullable [] moved(FileSystem jrt, String name) {
    int end = name.lastIndexOf('/');
    Path packages = jrt.getPath("packages", name.substring(0, end).replace('/', '.'));
    if (!Files.exists(packages)) {
      return null;
    }
    try (Stream<Path> modules = Files.list(packages)) {
      for (Path module : (Iterable<Path>) modules::iterator) {
        Path file = jrt.getPath("modules", module.getFileName().toString(), name + ".class");
        if (Files.exists(file)) {
          ClassWriter writer = new ClassWriter(0);
          new ClassReader(Files.readAllBytes(file))
              .accept(new ClassRemapper(writer, MOVE), ClassReader.EXPAND_FRAMES);
          return writer.toByteArray();
        }
      }
      return null;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void classPath() throws IOException {
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (!entry.endsWith(".jar")) {
        continue;
      }
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(entry))) {
        ClassLoader loader = VerificationTest.class.getClassLoader();
        Set<String> names =
            names(jar.getPath("/"))
                .filter(name -> !name.startsWith("META-INF/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        verify(
            List.copyOf(names),
            name -> names.contains(name) ? WovenLoader.classFile(loader, name) : null);
      }
    }
  }

  private static Stream<String> names(Path root) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("module-info.class"))
          .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
    }
    return names.stream();
  }

  private static void verify(List<String> names, Function<String, byte @Nullable []> source) {
    Sites sites = new Sites();
    WeaveCounters counters = new WeaveCounters();
    ClassWeaver weaver =
        new ClassWeaver(
            new WeaveOptions(new JdkPackages(), name -> false, CallSites.NONE), sites, counters);
    ClassLoader parent = VerificationTest.class.getClassLoader();
    WovenLoader woven = new WovenLoader(parent, source, weaver);
    WovenLoader plain = new WovenLoader(parent, source, null);
    Map<String, String> failures = new TreeMap<>();
    int linked = 0;
    for (String name : names) {
      Throwable failure = link(woven, name);
      if (failure == null) {
        linked++;
      } else if (link(plain, name) == null) {
        failures.put(name, failure.toString());
      }
    }
    assertThat(failures).isEmpty();
    assertThat(linked).isGreaterThanOrEqualTo(names.size() * 9 / 10);
    assertThat(counters.count(WeaveCounters.Reason.FAILED)).isZero();
    assertThat(counters.count(WeaveCounters.Reason.UNREADABLE)).isZero();
  }

  /** {@code getDeclaredMethods} links the class, so verifies it, and does not initialize it. */
  private static @Nullable Throwable link(ClassLoader loader, String name) {
    try {
      Object linked = Class.forName(name.replace('/', '.'), false, loader).getDeclaredMethods();
      assertThat(linked).isNotNull();
      return null;
    } catch (ClassNotFoundException | LinkageError e) {
      return e;
    }
  }
}
