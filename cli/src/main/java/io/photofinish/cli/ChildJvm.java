package io.photofinish.cli;

import io.photofinish.report.Race;
import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.files.ReadingProgress;
import io.photofinish.report.options.Option;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a class of this jar in another JVM, watched. */
final class ChildJvm {

  private static final int TIMEOUT_SECONDS = 60;

  private ChildJvm() {}

  /**
   * How the program ended.
   *
   * @param exit its exit code
   * @param output what it and its JVM printed
   * @param races what the agent found
   */
  record Outcome(int exit, String output, List<Race> races) {}

  /** The command that runs the class. */
  static List<String> command(Path java, String mainClass) {
    return List.of(java.toString(), "-cp", classPath(), mainClass);
  }

  /** The {@code java} that we run on. */
  static Path currentJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Runs the class with its output kept. */
  static Outcome run(Path agent, Path java, String mainClass)
      throws IOException, InterruptedException {
    return run(agent, java, mainClass, Map.of());
  }

  /**
   * Runs the class with its output kept.
   *
   * @param settings environment variables to add
   */
  static Outcome run(Path agent, Path java, String mainClass, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("photofinish");
    Path output = directory.resolve("output.txt");
    Path races = directory.resolve("races.jsonl");
    try {
      ProcessBuilder builder =
          new WatchedCommand(agent, command(java, mainClass), Map.of()).builder();
      // Flags of the user's would make the JVM talk, or look for something else.
      builder.environment().keySet().removeIf(ChildJvm::changesTheJvm);
      builder.environment().putAll(settings);
      builder.environment().put(Option.OUTPUT.variable(), races.toString());
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      List<Race> found = new ArrayList<>();
      if (Files.exists(races)) {
        RaceFiles.scan(List.of(races), ReadingProgress.silent()).forEach(found::add);
      }
      String printed = Files.readString(output, Charset.defaultCharset());
      return new Outcome(process.exitValue(), printed, found);
    } finally {
      Files.deleteIfExists(races);
      Files.deleteIfExists(output);
      Files.delete(directory);
    }
  }

  private static boolean changesTheJvm(String variable) {
    return variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("JDK_JAVA_OPTIONS")
        || variable.startsWith("PHOTOFINISH_");
  }

  private static String classPath() {
    try {
      return Path.of(ChildJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e); // the location of a class is a URI
    }
  }
}
