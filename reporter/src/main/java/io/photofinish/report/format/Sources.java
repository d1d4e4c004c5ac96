package io.photofinish.report.format;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The source files below some directories, found by what a stack frame says of them: a class and
 * the simple name of a file.
 *
 * <p>Frames may come from anybody. They choose among the files that were met when the directories
 * were walked, without following links, and so can name no other file. Not thread-safe.
 */
public final class Sources {

  /** No source files. */
  public static final Sources NONE = new Sources(Map.of());

  private static final Set<String> LANGUAGES = Set.of("java", "kt", "kts", "scala", "groovy");
  private static final Set<String> GENERATED = Set.of("target", "build", "out", "node_modules");
  private static final int MAX_FILES = 500_000;
  private static final int CACHED = 64;

  private final Map<String, List<SourceFile>> byName;
  private final Map<SourceFile, List<String>> lines =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceFile, List<String>> eldest) {
          return size() > CACHED;
        }
      };

  private Sources(Map<String, List<SourceFile>> byName) {
    this.byName = byName;
  }

  /**
   * Looks for source files in directories and below them, but for hidden directories and those that
   * builds write to.
   *
   * @param project the directory that paths are told relative to; a file that is not below it is
   *     told relative to the root it was found in
   */
  public static Sources below(Path project, List<Path> roots) throws IOException {
    Map<String, List<SourceFile>> byName = new HashMap<>();
    Path base = project.toRealPath();
    int[] count = {0};
    for (Path root : roots) {
      Path start = root.toRealPath();
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              String name = String.valueOf(dir.getFileName());
              boolean skipped = name.startsWith(".") || GENERATED.contains(name);
              return skipped && !dir.equals(start)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = String.valueOf(file.getFileName());
              String ending = name.substring(name.lastIndexOf('.') + 1);
              if (attributes.isRegularFile() && LANGUAGES.contains(ending)) {
                Path relative = (file.startsWith(base) ? base : start).relativize(file);
                byName
                    .computeIfAbsent(name, unseen -> new ArrayList<>())
                    .add(SourceFile.of(file, relative));
                count[0]++;
              }
              return count[0] < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // one directory that may not be read
            }
          });
    }
    for (List<SourceFile> files : byName.values()) {
      files.sort(null);
    }
    return new Sources(byName);
  }

  /** The file that the frame's class was compiled from; {@code null} if there is none. */
  public @Nullable SourceFile find(StackTraceElement frame) {
    List<SourceFile> files = byName.getOrDefault(String.valueOf(frame.getFileName()), List.of());
    if (files.isEmpty()) {
      return null;
    }
    String packageName = packageOf(frame.getClassName());
    for (SourceFile file : files) {
      if (file.isIn(packageName)) {
        return file;
      }
    }
    // Kotlin and Scala do not insist that directories are named after packages.
    for (SourceFile file : files) {
      if (!file.uri().endsWith(".java") && declares(file, packageName)) {
        return file;
      }
    }
    return null;
  }

  /** The package of a class; empty for the unnamed one. */
  static String packageOf(String className) {
    int hidden = className.indexOf('/'); // Foo$$Lambda/0x0123
    int dot = className.lastIndexOf('.', hidden < 0 ? className.length() : hidden);
    return dot < 0 ? "" : className.substring(0, dot);
  }

  private boolean declares(SourceFile file, String packageName) {
    for (String line : lines(file)) {
      String text = line.strip();
      if (text.startsWith("package ")) {
        return text.substring("package ".length()).replace(";", "").strip().equals(packageName);
      }
    }
    return packageName.isEmpty();
  }

  /** Some lines around the one that the frame stands at; {@code null} if they are not there. */
  @Nullable Excerpt excerpt(StackTraceElement frame, int around) {
    SourceFile file = frame.getLineNumber() > 0 ? find(frame) : null;
    return file == null ? null : Excerpt.of(file, lines(file), frame.getLineNumber(), around);
  }

  private List<String> lines(SourceFile file) {
    return lines.computeIfAbsent(file, SourceFile::read);
  }
}
