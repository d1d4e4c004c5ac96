package io.photofinish.it.hostile;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Prints what a program can see of the process that it runs in, ours behind {@code our:}. */
final class Surroundings {
  private static final List<String> INNER =
      List.of(
          "org.objectweb.asm.ClassReader",
          "com.fasterxml.jackson.core.JsonFactory",
          "io.photofinish.instrument.Agent",
          "io.photofinish.report.Race");

  private Surroundings() {}

  public static void main(String[] args) throws Exception {
    for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
      System.out.println(name + "=" + System.getProperty(name));
    }
    System.out.println(
        new TreeSet<>(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList()));
    System.out.println(Collections.list(LogManager.getLogManager().getLoggerNames()));
    System.out.println(Logger.getLogger("").getHandlers().length);
    System.out.println(ServiceLoader.load(Runnable.class).stream().count());
    System.out.println(ManagementFactory.getPlatformMBeanServer().getMBeanCount());
    System.out.println(Thread.getDefaultUncaughtExceptionHandler());
    System.out.println(System.getenv().keySet().stream().anyMatch(name -> name.contains("PHOTO")));
    for (String name : INNER) {
      System.out.println(name + " " + isThere(name));
    }
    System.out.println("our: " + isThere("io.photofinish.runtime.Hooks"));
    System.out.println("our: " + isThere("io.photofinish.agent.Premain"));
    System.out.println(
        "our: "
            + Arrays.stream(Package.getPackages())
                .anyMatch(known -> known.getName().equals("io.photofinish.agent")));
  }

  private static boolean isThere(String name) {
    try {
      return Class.forName(name, false, Surroundings.class.getClassLoader()) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
