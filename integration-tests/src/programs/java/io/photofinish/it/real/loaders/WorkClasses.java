package io.photofinish.it.real.loaders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The classes of {@code work00} under another name of the package, of the same length. */
final class WorkClasses {
  private static final String[] NAMES = {"Work", "Handover", "Flag", "Guard", "Unnamed"};
  private static final String ORIGINAL = "work00";

  private WorkClasses() {}

  /** Class files by their names with slashes. */
  static Map<String, byte[]> in(String packageName) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (String name : NAMES) {
      String file = "/" + ORIGINAL + "/" + name + ".class";
      try (InputStream in = WorkClasses.class.getResourceAsStream(file)) {
        String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        classes.put(
            packageName + "/" + name,
            bytes.replace(ORIGINAL, packageName).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return classes;
  }

  /** Writes the classes below {@code directory}. */
  static void write(String packageName, Path directory) throws IOException {
    for (Map.Entry<String, byte[]> entry : in(packageName).entrySet()) {
      Path file = directory.resolve(entry.getKey() + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }

  /** Writes a jar of the classes, with this manifest. */
  static Path jar(String packageName, Path file, String manifest) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      zip.write(("Manifest-Version: 1.0\n" + manifest + "\n").getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : in(packageName).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + ".class"));
        zip.write(entry.getValue());
      }
    }
    return file;
  }
}
