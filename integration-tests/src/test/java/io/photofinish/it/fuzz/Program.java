package io.photofinish.it.fuzz;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class files of a random program; the first of them is run. */
record Program(long seed, List<ClassFile> classes) {
  /** A class and its bytes. */
  record ClassFile(String name, byte[] bytes) {}

  /** Writes it as {@link io.photofinish.it.fuzz.play.Player} reads it. */
  void write(DataOutputStream out) throws IOException {
    out.writeLong(seed);
    out.writeInt(classes.size());
    for (ClassFile file : classes) {
      out.writeUTF(file.name());
      out.writeInt(file.bytes().length);
      out.write(file.bytes());
    }
  }

  /** Puts the class files below a directory, to be looked at. */
  void dump(Path directory) throws IOException {
    for (ClassFile file : classes) {
      Path path = directory.resolve(file.name().replace('.', '/') + ".class");
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, file.bytes());
    }
  }
}
