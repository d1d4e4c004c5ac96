package io.photofinish.maven;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM of the tests is given: the agent, and a file with its settings. A file, because the
 * agent's own argument cannot hold a comma.
 */
final class AgentArguments {
  private static final Pattern ARGUMENT = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final String CONFIG = "-Dphotofinish.config=";
  private static final String FAIL = "-Dphotofinish.junit.fail=";

  private final Path agent;
  private final Path settings;
  private final boolean failsTests;

  /**
   * @param settings the file that {@link #write} makes
   * @param failsTests whether the JUnit module makes tests fail
   */
  AgentArguments(Path agent, Path settings, boolean failsTests) {
    this.agent = agent;
    this.settings = settings;
    this.failsTests = failsTests;
  }

  /** Writes the settings. */
  void write(Map<String, String> options) throws IOException {
    Properties properties = new Properties();
    properties.putAll(options);
    Path directory = settings.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    try (Writer out = Files.newBufferedWriter(settings)) {
      properties.store(out, "Written by photofinish-maven-plugin");
    }
  }

  /**
   * The command line of the JVM: ours, and then what it was before. What this plugin has put there
   * earlier, for other tests, goes: the agent may be given once only.
   */
  String prependTo(@Nullable String before) {
    StringBuilder line = new StringBuilder(toString());
    Matcher arguments = ARGUMENT.matcher(before == null ? "" : before);
    while (arguments.find()) {
      if (!isOurs(arguments.group().replace("\"", ""))) {
        line.append(' ').append(arguments.group());
      }
    }
    return line.toString();
  }

  /** Others, such as JaCoCo's plugin, may have changed the quotes. */
  private boolean isOurs(String argument) {
    return argument.equals("-javaagent:" + agent)
        || argument.startsWith(CONFIG)
        || argument.startsWith(FAIL);
  }

  /** Quoted as Surefire reads it: paths may have blanks in them. */
  @Override
  public String toString() {
    return "\"-javaagent:" + agent + "\" \"" + CONFIG + settings + "\" " + FAIL + failsTests;
  }
}
