package io.photofinish.maven;

import io.photofinish.report.files.RaceFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Reports the races of the tests of all modules of this build. Belongs into a module that is built
 * after them, or is called once they are: {@code mvn verify photofinish:report-aggregate}.
 */
@Mojo(
    name = "report-aggregate",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ReportAggregateMojo extends RacesMojo {
  @Parameter(property = "project", readonly = true, required = true)
  private MavenProject project;

  @Parameter(property = "reactorProjects", readonly = true, required = true)
  private List<MavenProject> modules;

  /** Where race files are, below the build directory of each module. */
  @Parameter(property = "photofinish.directoryName", defaultValue = "photofinish")
  private String directoryName;

  /** Where the reports go. */
  @Parameter(
      property = "photofinish.aggregateDirectory",
      defaultValue = "${project.build.directory}/photofinish-aggregate")
  private File reportDirectory;

  /** The formats, of html, sarif, markdown, text, junit and the race file's own. */
  @Parameter(property = "photofinish.formats", defaultValue = "html,sarif,markdown")
  private List<String> formats;

  @Override
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (MavenProject module : modules) {
      Path build = Path.of(module.getBuild().getDirectory());
      files.addAll(RaceDirectory.files(build.resolve(directoryName)));
    }
    return files;
  }

  @Override
  void use(RaceFiles races) throws IOException, MojoExecutionException {
    RaceReport.write(
        races,
        formats,
        reportDirectory.toPath(),
        project.getBasedir().toPath(),
        modules.stream().flatMap(module -> ReportMojo.sources(module).stream()).toList(),
        getLog());
  }
}
