package io.photofinish.maven;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.files.ReadingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes something of the races that tests have left in race files. */
abstract class RacesMojo extends AbstractMojo {
  /** Does nothing. */
  @Parameter(property = "photofinish.skip", defaultValue = "false")
  private boolean skip;

  /** The race files. */
  abstract List<Path> files() throws IOException;

  /** Makes something of them. */
  abstract void use(RaceFiles races)
      throws IOException, MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    try {
      RaceFiles races = RaceFiles.scan(files(), ReadingProgress.silent());
      races.troubles().forEach(getLog()::warn);
      use(races);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot read race files, or write what is made of them: " + e, e);
    }
  }
}
