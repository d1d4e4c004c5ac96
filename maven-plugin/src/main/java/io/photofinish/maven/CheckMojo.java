package io.photofinish.maven;

import io.photofinish.report.Race;
import io.photofinish.report.files.RaceFiles;
import java.io.IOException;
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
public final class CheckMojo extends ModuleRacesMojo {
  /** How many races are let pass. */
  @Parameter(property = "photofinish.allowedRaces", defaultValue = "0")
  private int allowedRaces;

  @Override
  void use(RaceFiles races) throws IOException, MojoFailureException {
    races.forEach(this::tell);
    int found = races.ids().size();
    if (found > allowedRaces) {
      throw new MojoFailureException(
          found + " data races, " + allowedRaces + " are allowed; see " + directory());
    }
    getLog().info("Photofinish: " + found + " data races");
  }

  private void tell(Race race) {
    String test = race.test() == null ? "" : ", during " + race.test();
    getLog().error("data race " + race.shortId() + " on " + race.variable().key() + test);
  }
}
