package io.photofinish.it.litmus;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent that loads the classes below a directory, as agents that come before ours may. */
public final class EarlyLoader {
  private EarlyLoader() {}

  /** Initializes nothing. A class that cannot be linked is left to the program. */
  public static void premain(String directory, Instrumentation instrumentation) {
    load(new File(directory), "");
  }

  private static void load(File directory, String prefix) {
    for (File file : directory.listFiles()) {
      String name = prefix + file.getName();
      if (file.isDirectory()) {
        load(file, name + ".");
      } else if (name.endsWith(".class")) {
        try {
          Class.forName(
              name.substring(0, name.length() - ".class".length()),
              false,
              ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
          // One that needs a library that is not on the class path.
        }
      }
    }
  }

  /** Makes the jar of this agent. */
  static Path jar(Path directory) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), EarlyLoader.class.getName());
    Path jar = directory.resolve("early.jar");
    String name = EarlyLoader.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream in = EarlyLoader.class.getResourceAsStream("/" + name)) {
      entries.putNextEntry(new JarEntry(name));
      in.transferTo(entries);
    }
    return jar;
  }
}
