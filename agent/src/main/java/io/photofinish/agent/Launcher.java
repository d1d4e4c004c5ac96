package io.photofinish.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import jdk.internal.misc.Unsafe;

/**
 * Lays out the class loaders: the runtime into the boot loader, everything else into a loader of
 * its own.
 *
 * <p>The runtime is defined class by class instead of being appended to the boot class path,
 * because the JVM prints a class-data-sharing warning when that path changes.
 */
public final class Launcher {
  private static final String BOOT = "boot/";
  private static final String INNER = "inner/";
  private static final String DATA = ".classdata";

  private Launcher() {}

  /**
   * Starts the detector.
   *
   * @throws IllegalStateException with a message for the user, if it may not start
   */
  public static void launch(String args, Instrumentation instrumentation) throws Exception {
    if (isRunning()) {
      throw new IllegalStateException("it runs in this JVM already: give -javaagent once");
    }
    start("start", args, instrumentation);
  }

  /**
   * Starts the detector in a JVM that runs, or changes what can be changed if it is there already.
   *
   * @throws IllegalStateException with a message for the user, if it may not start
   */
  public static void attach(String args, Instrumentation instrumentation) throws Exception {
    if (isRunning()) {
      change(args);
    } else {
      start("attach", args, instrumentation);
    }
  }

  /** The one that runs is told what to change. */
  private static void change(String args) throws Exception {
    Object trouble =
        Class.forName("io.photofinish.runtime.Control", false, null)
            .getMethod("request", String.class)
            .invoke(null, args);
    if (trouble != null) {
      throw new IllegalStateException("it runs in this JVM already, and " + trouble);
    }
  }

  private static void start(String entry, String args, Instrumentation instrumentation)
      throws Exception {
    File file =
        new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JarFile jar = new JarFile(file);
    ClassLoader inner = new InnerLoader(jar);
    checkOptions(inner, args); // with a wrong one nothing is to be left in the JVM
    export(instrumentation, Launcher.class.getModule());
    List<Class<?>> runtime = defineBootClasses(jar);
    export(instrumentation, runtime.get(0).getModule());
    initialize(runtime);
    inner
        .loadClass("io.photofinish.instrument.Agent")
        .getMethod(entry, String.class, Instrumentation.class)
        .invoke(null, args, instrumentation);
  }

  private static void checkOptions(ClassLoader inner, String args) throws Exception {
    try {
      inner
          .loadClass("io.photofinish.report.options.Options")
          .getMethod("parse", String.class)
          .invoke(null, args);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause().getMessage());
    }
  }

  private static boolean isRunning() {
    try {
      Class.forName("io.photofinish.runtime.Hooks", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void export(Instrumentation instrumentation, Module to) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Map.of("jdk.internal.misc", Set.of(to), "jdk.internal.access", Set.of(to)),
        Collections.emptyMap(),
        Collections.emptySet(),
        Collections.emptyMap());
  }

  /** Defines all boot classes; a class whose superclass is missing waits its turn. */
  private static List<Class<?>> defineBootClasses(JarFile jar) throws IOException {
    List<byte[]> waiting = new ArrayList<>();
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().startsWith(BOOT) && entry.getName().endsWith(DATA)) {
        waiting.add(bytes(jar, entry));
      }
    }
    List<Class<?>> defined = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<byte[]> again = new ArrayList<>();
      for (byte[] b : waiting) {
        try {
          defined.add(Unsafe.getUnsafe().defineClass(null, b, 0, b.length, null, null));
        } catch (NoClassDefFoundError e) {
          again.add(b);
        }
      }
      if (again.size() == waiting.size()) {
        throw new IOException("the agent jar is incomplete: " + jar.getName());
      }
      waiting = again;
    }
    if (defined.isEmpty()) {
      throw new IOException("no boot classes in " + jar.getName());
    }
    return defined;
  }

  /**
   * Initializes the runtime before anything of the JDK is woven: an initializer that used a woven
   * method would come back to the class that is being initialized.
   */
  private static void initialize(List<Class<?>> classes) {
    for (Class<?> c : classes) {
      Unsafe.getUnsafe().ensureClassInitialized(c);
    }
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Sees the JDK, the runtime, and the class data under {@code inner/}; seen by nobody. */
  private static final class InnerLoader extends ClassLoader {
    static {
      registerAsParallelCapable();
    }

    private final JarFile jar;

    InnerLoader(JarFile jar) {
      super("photofinish", ClassLoader.getPlatformClassLoader());
      this.jar = jar;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      JarEntry entry = jar.getJarEntry(INNER + name);
      try {
        return entry == null ? super.getResourceAsStream(name) : jar.getInputStream(entry);
      } catch (IOException e) {
        return null;
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      JarEntry entry = jar.getJarEntry(INNER + name.replace('.', '/') + DATA);
      if (entry == null) {
        throw new ClassNotFoundException(name);
      }
      try {
        byte[] b = bytes(jar, entry);
        return defineClass(name, b, 0, b.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
