package io.photofinish.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Puts the agent into the property that Surefire or Failsafe takes a JVM's command line from. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AgentMojo extends AbstractMojo {
  private static final String AGENT = "io.photofinish:photofinish";

  @Parameter(property = "project", readonly = true, required = true)
  private MavenProject project;

  @Parameter(property = "plugin.artifactMap", readonly = true, required = true)
  private Map<String, Artifact> pluginArtifacts;

  /** Leaves the tests unwatched. */
  @Parameter(property = "photofinish.skip", defaultValue = "false")
  private boolean skip;

  /** Whether races fail tests. If not, they are in the report only. */
  @Parameter(property = "photofinish.failOnRace", defaultValue = "true")
  private boolean failOnRace;

  /** The property that is added to. */
  @Parameter(property = "photofinish.propertyName", defaultValue = "argLine")
  private String propertyName;

  /** Where race files and reports go. */
  @Parameter(
      property = "photofinish.directory",
      defaultValue = "${project.build.directory}/photofinish")
  private File directory;

  /** Classes whose accesses are checked, with the wildcards * and ?. All but the JDK, if empty. */
  @Parameter(property = "photofinish.includes")
  private @Nullable List<String> includes;

  /** Classes whose accesses are not checked. */
  @Parameter(property = "photofinish.excludes")
  private @Nullable List<String> excludes;

  /** Files of rules for races not to report. */
  @Parameter private @Nullable List<File> suppressions;

  /** Race files of earlier runs, whose races are not reported. */
  @Parameter private @Nullable List<File> baselines;

  /** Further options of the agent, by key. */
  @Parameter private @Nullable Map<String, String> options;

  /** The first part of the names of race files: a kind of tests. */
  abstract String kind();

  @Override
  public final void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Photofinish: skipped, tests are not watched");
      defineProperty();
      return;
    }
    try {
      Path reports = directory.toPath().toAbsolutePath();
      deleteRaceFiles(reports);
      AgentArguments arguments =
          new AgentArguments(agent(), reports.resolve(kind() + ".properties"), failOnRace);
      arguments.write(settings(reports));
      String line = arguments.prependTo(project.getProperties().getProperty(propertyName));
      project.getProperties().setProperty(propertyName, line);
      getLog().info("Photofinish: " + propertyName + " is " + line);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write to " + directory + ": " + e, e);
    }
  }

  /** Surefire would hand {@code @{argLine}} to the JVM as it stands if nobody had defined it. */
  private void defineProperty() {
    project.getProperties().putIfAbsent(propertyName, "");
  }

  private Path agent() throws MojoExecutionException {
    Artifact agent = pluginArtifacts.get(AGENT);
    if (agent == null || agent.getFile() == null) {
      throw new MojoExecutionException("the plugin has no artifact " + AGENT);
    }
    return agent.getFile().toPath().toAbsolutePath();
  }

  /** A race file that an earlier build has left would make this one fail. */
  private void deleteRaceFiles(Path reports) throws IOException {
    if (Files.isDirectory(reports)) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(reports, kind() + "-*" + RaceDirectory.ENDING)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<String, String> settings(Path reports) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("output", reports.resolve(kind() + "-%p" + RaceDirectory.ENDING).toString());
    put(settings, "includes", includes, ":");
    put(settings, "excludes", excludes, ":");
    put(settings, "suppressions", suppressions, File.pathSeparator);
    put(settings, "baseline", baselines, File.pathSeparator);
    if (!failOnRace) {
      settings.put("exitcode", "0");
    }
    if (options != null) {
      settings.putAll(options);
    }
    return settings;
  }

  private static void put(
      Map<String, String> settings, String key, @Nullable List<?> values, String separator) {
    if (values != null && !values.isEmpty()) {
      settings.put(
          key, values.stream().map(Object::toString).collect(Collectors.joining(separator)));
    }
  }
}
