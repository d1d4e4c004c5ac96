package io.photofinish.maven;

import io.photofinish.report.Race;
import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.files.ReadingProgress;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build if this module's tests raced: for builds that let tests pass and decide at the
 * end, and for tests that do not run on the JUnit Platform.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class CheckMojo extends AbstractMojo {
  /** Checks nothing. */
  @Parameter(property = "photofinish.skip", defaultValue = "false")
  private boolean skip;

  /** Where race files are. */
  @Parameter(
      property = "photofinish.directory",
      defaultValue = "${project.build.directory}/photofinish")
  private File directory;

  /** How many races are let pass. */
  @Parameter(property = "photofinish.allowedRaces", defaultValue = "0")
  private int allowedRaces;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    RaceFiles races;
    try {
      races = RaceFiles.scan(RaceDirectory.files(directory.toPath()), ReadingProgress.silent());
      races.troubles().forEach(getLog()::warn);
      races.forEach(this::tell);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the race files in " + directory + ": " + e, e);
    }
    int found = races.ids().size();
    if (found > allowedRaces) {
      throw new MojoFailureException(
          found + " data races, " + allowedRaces + " are allowed; see " + directory);
    }
    getLog().info("Photofinish: " + found + " data races");
  }

  private void tell(Race race) {
    String test = race.test() == null ? "" : ", during " + race.test();
    getLog().error("data race " + race.shortId() + " on " + race.variable().key() + test);
  }
}
