package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java compiler woven: it must write the same class files as the plain one. */
class LargeProgramTest {
  @Test
  void javac(@TempDir Path directory) throws Exception {
    Path source = Files.writeString(directory.resolve("Language.java"), Programs.LANGUAGE);
    FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
    Function<String, byte @Nullable []> classes =
        name -> {
          Path file = jrt.getPath("modules", "jdk.compiler", name + ".class");
          try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    Sites sites = new Sites();
    ClassWeaver weaver = Runs.weaver(sites, CallSites.NONE);
    ClassLoader parent = LargeProgramTest.class.getClassLoader();
    Map<String, String> woven =
        compile(new WovenLoader(parent, classes, weaver), source, directory.resolve("woven"));
    Map<String, String> plain =
        compile(new WovenLoader(parent, classes, null), source, directory.resolve("plain"));
    assertThat(woven).isEqualTo(plain).containsKey("Language$Inner.class");
    assertThat(sites.last()).isGreaterThan(50_000);
  }

  private static Map<String, String> compile(ClassLoader loader, Path source, Path target)
      throws Exception {
    Files.createDirectory(target);
    StringWriter messages = new StringWriter();
    String[] arguments = {
      "-d", target.toString(), "-g", "-proc:none", "-Xlint:all", source.toString()
    };
    Object code =
        Class.forName("com.sun.tools.javac.Main", true, loader)
            .getMethod("compile", String[].class, PrintWriter.class)
            .invoke(null, arguments, new PrintWriter(messages));
    Map<String, String> result = new TreeMap<>();
    result.put("exit", code + messages.toString());
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        result.put(
            target.relativize(file).toString(),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return result;
  }
}
