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

/** Reports the races of this module's tests. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ReportMojo extends ModuleRacesMojo {
  @Parameter(property = "project", readonly = true, required = true)
  private MavenProject project;

  /** Where the reports go. */
  @Parameter(
      property = "photofinish.reportDirectory",
      defaultValue = "${project.build.directory}/photofinish")
  private File reportDirectory;

  /** The formats, of html, sarif, markdown, text, junit and the race file's own. */
  @Parameter(property = "photofinish.formats", defaultValue = "html,sarif,markdown")
  private List<String> formats;

  @Override
  void use(RaceFiles races) throws IOException, MojoExecutionException {
    RaceReport.write(
        races,
        formats,
        reportDirectory.toPath(),
        project.getBasedir().toPath(),
        sources(project),
        getLog());
  }

  static List<Path> sources(MavenProject project) {
    List<Path> sources = new ArrayList<>();
    project.getCompileSourceRoots().forEach(root -> sources.add(Path.of(root)));
    project.getTestCompileSourceRoots().forEach(root -> sources.add(Path.of(root)));
    return sources;
  }
}
