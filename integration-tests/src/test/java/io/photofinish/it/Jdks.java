package io.photofinish.it;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java installations that forked tests run on: the one that runs the tests, and one of each
 * further feature version from 17 up that is found.
 *
 * <p>Looked for in the system property {@code photofinish.jdks} (homes, separated like a class
 * path); where that is not set, in the directory that holds the running JDK and in {@code
 * /usr/lib/jvm}. The running JDK stands for its own version.
 */
public final class Jdks {
  private static final int OLDEST = 17;

  private Jdks() {}

  /** One Java installation: its feature version (17, 25, ...) and its home. */
  public record Jdk(int feature, Path home) {
    /** The launcher {@code bin/java}. */
    public Path java() {
      return home.resolve("bin").resolve("java");
    }

    @Override
    public String toString() {
      return "JDK " + feature;
    }
  }

  /** The JDK that runs this test. */
  public static Jdk running() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /** All JDKs to test on, one of each feature version, oldest first. Never empty. */
  public static List<Jdk> all() {
    TreeMap<Integer, Jdk> byFeature = new TreeMap<>();
    byFeature.put(running().feature(), running());
    for (Path home : homes()) {
      int feature = feature(home);
      if (feature >= OLDEST) {
        byFeature.putIfAbsent(feature, new Jdk(feature, home));
      }
    }
    return List.copyOf(byFeature.values());
  }

  private static List<Path> homes() {
    List<Path> homes = new ArrayList<>();
    String named = System.getProperty("photofinish.jdks", "");
    if (!named.isEmpty()) {
      for (String home : named.split(System.getProperty("path.separator"), -1)) {
        homes.add(Path.of(home));
      }
      return homes;
    }
    Path beside = running().home().getParent();
    for (Path parent : List.of(beside != null ? beside : Path.of("/"), Path.of("/usr/lib/jvm"))) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> children = Files.list(parent)) {
          children.sorted().forEach(homes::add);
        } catch (IOException unreadable) {
          throw new IllegalStateException("cannot list " + parent, unreadable);
        }
      }
    }
    return homes;
  }

  /** The feature version that the {@code release} file of a JDK states, 0 where there is no JDK. */
  private static int feature(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("javac"))
        || !Files.isRegularFile(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      return 0;
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
  }
}
