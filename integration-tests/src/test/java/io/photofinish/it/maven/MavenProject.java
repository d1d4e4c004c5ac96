package io.photofinish.it.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a project of {@code src/projects}, built by the Maven that runs this build.
 *
 * <p>The build has a local repository of its own, below {@code target}, so that ours are in no
 * other; what Maven has fetched for this build is taken from there.
 */
final class MavenProject {
  private static final Path TARGET = Path.of("target", "projects").toAbsolutePath();
  private static final Path REPOSITORY = TARGET.resolve("repository");
  private static final String VERSION = System.getProperty("photofinish.version", "?");

  /**
   * How a build ended.
   *
   * @param exitCode 0 if it succeeded
   * @param log what it printed
   */
  record Build(int exitCode, String log) {}

  private final Path directory;

  private MavenProject(Path directory) {
    this.directory = directory;
  }

  /** A fresh copy of a project. */
  static MavenProject of(String name) throws IOException {
    stage("photofinish-parent", Path.of("..", "pom.xml"), null);
    stage("photofinish-reporter", "reporter", "photofinish-reporter-" + VERSION + ".jar");
    stage("photofinish", "agent", "photofinish.jar");
    stage("photofinish-junit", "junit", "photofinish-junit-" + VERSION + ".jar");
    stage(
        "photofinish-maven-plugin", "maven-plugin", "photofinish-maven-plugin-" + VERSION + ".jar");
    Path source = Path.of("src", "projects", name);
    Path copy = TARGET.resolve(name);
    delete(copy);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(source.relativize(file));
        Files.createDirectories(to.getParent());
        String text = Files.readString(file).replace("@photofinish.version@", VERSION);
        Files.writeString(to, text);
      }
    }
    return new MavenProject(copy);
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Puts one of ours where Maven looks for what it has fetched or built. */
  private static void stage(String artifact, String module, String jar) throws IOException {
    Path directory = Path.of("..").resolve(module);
    stage(artifact, directory.resolve("pom.xml"), directory.resolve("target").resolve(jar));
  }

  private static void stage(String artifact, Path pom, @Nullable Path jar) throws IOException {
    Path to = REPOSITORY.resolve(Path.of("io", "photofinish", artifact, VERSION));
    Files.createDirectories(to);
    String name = artifact + "-" + VERSION;
    Files.copy(pom, to.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    if (jar != null) {
      Files.copy(jar, to.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Path path(String relative) {
    return directory.resolve(relative);
  }

  /** What the tests of a module have left whose race files' names begin so. */
  List<Path> raceFiles(String module, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(path(module + "/target/photofinish"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".jsonl"))
          .toList();
    }
  }

  /** Changes a file of the project. */
  void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(path(file));
    if (!text.contains(what)) {
      throw new IllegalArgumentException(file + " does not contain " + what);
    }
    Files.writeString(path(file), text.replace(what, by));
  }

  /** Runs Maven in the project. */
  Build run(String... arguments) throws IOException, InterruptedException {
    Path settings = TARGET.resolve("settings.xml");
    Files.writeString(settings, settings());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.addAll(List.of(arguments));
    Path log = TARGET.resolve(directory.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the build does not end: " + Files.readString(log));
    }
    return new Build(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }

  private static String settings() {
    Path fetched =
        Path.of(
            System.getProperty(
                "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    String repository =
        """
        <id>fetched</id><url>%s</url>
        <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(fetched.toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>fetched</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>fetched</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository);
  }
}
