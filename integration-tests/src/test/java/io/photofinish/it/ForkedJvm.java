package io.photofinish.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a main class in a JVM of its own, with or without the agent: what is put on its
 * command line, and what came out. Options are added in any order, {@link #run} may be called more
 * than once.
 *
 * <p>Every class of the run is verified, those of the boot loader too ({@code -Xverify:all}).
 * Variables by which a parent JVM could slip options into the child are removed from its
 * environment.
 */
public final class ForkedJvm {
  /** What a run left behind. {@code elapsed} is the wall time of the whole process. */
  public record Result(int exitCode, String out, String err, Duration elapsed) {
    /** Everything that helps to understand a failed assertion. */
    public String describe() {
      return "exit code "
          + exitCode
          + " after "
          + elapsed.toMillis()
          + " ms\n--- stdout\n"
          + out
          + "--- stderr\n"
          + err;
    }
  }

  private final Jdks.Jdk jdk;
  private final List<String> first = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> agent = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<Path> classPath = new ArrayList<>();
  private boolean watched;
  private Path directory = Path.of(System.getProperty("user.dir"));
  private Duration timeout = Duration.ofMinutes(5);

  private ForkedJvm(Jdks.Jdk jdk) {
    this.jdk = jdk;
  }

  public static ForkedJvm on(Jdks.Jdk jdk) {
    return new ForkedJvm(jdk);
  }

  /**
   * The agent jar that the build made; the system property {@code photofinish.agent} names another
   * one.
   */
  public static Path agentJar() {
    Path jar =
        Path.of(System.getProperty("photofinish.agent", "../agent/target/photofinish.jar"))
            .toAbsolutePath()
            .normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "no agent at " + jar + ": run `mvn package` first, or set -Dphotofinish.agent");
    }
    return jar;
  }

  /** The directory or jar that {@code type} was loaded from. */
  public static Path codeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public ForkedJvm option(String... jvmOptions) {
    options.addAll(List.of(jvmOptions));
    return this;
  }

  /** Options before that of the agent: agents begin in the order of the command line. */
  public ForkedJvm first(String... jvmOptions) {
    first.addAll(List.of(jvmOptions));
    return this;
  }

  public ForkedJvm classPath(Collection<Path> entries) {
    classPath.addAll(entries);
    return this;
  }

  public ForkedJvm classPath(Path... entries) {
    return classPath(List.of(entries));
  }

  public ForkedJvm environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public ForkedJvm directory(Path workingDirectory) {
    directory = workingDirectory;
    return this;
  }

  /** After this the process is killed and {@link #run} fails. */
  public ForkedJvm timeout(Duration limit) {
    timeout = limit;
    return this;
  }

  /** Runs under the agent, with its default options. */
  public ForkedJvm watched() {
    watched = true;
    return this;
  }

  /** Runs under the agent, with this option of it. */
  public ForkedJvm watched(String key, Object value) {
    agent.put(key, value.toString());
    return watched();
  }

  /** Runs {@code mainClass} to its end. */
  public Result run(String mainClass, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(command(mainClass, arguments)).directory(directory.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.equals("JAVA_TOOL_OPTIONS")
                    || name.equals("JDK_JAVA_OPTIONS")
                    || name.equals("_JAVA_OPTIONS")
                    || name.startsWith("PHOTOFINISH_"));
    builder.environment().putAll(environment);
    try {
      Path out = Files.createTempFile("forked", ".out");
      Path err = Files.createTempFile("forked", ".err");
      try {
        return await(builder.redirectOutput(out.toFile()).redirectError(err.toFile()), out, err);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException failure) {
      throw new IllegalStateException("cannot run " + builder.command(), failure);
    }
  }

  private Result await(ProcessBuilder builder, Path out, Path err) throws IOException {
    long start = System.nanoTime();
    Process process = builder.start();
    boolean ended = false;
    try {
      process.getOutputStream().close();
      ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      if (!ended) {
        process.destroyForcibly().onExit().join();
      }
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    Result result = new Result(process.exitValue(), read(out), read(err), elapsed);
    if (!ended) {
      throw new AssertionError(
          "killed, not ended: " + String.join(" ", builder.command()) + "\n" + result.describe());
    }
    return result;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private List<String> command(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(first);
    if (watched) {
      StringBuilder flag = new StringBuilder("-javaagent:").append(agentJar());
      char separator = '=';
      for (Map.Entry<String, String> entry : agent.entrySet()) {
        flag.append(separator).append(entry.getKey()).append('=').append(entry.getValue());
        separator = ',';
      }
      command.add(flag.toString());
    }
    command.add("-Xverify:all");
    command.addAll(options);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return command;
  }
}
