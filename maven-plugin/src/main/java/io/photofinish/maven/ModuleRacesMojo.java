package io.photofinish.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes something of the races of this module's tests. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class ModuleRacesMojo extends RacesMojo {
  /** Where race files are. */
  @Parameter(
      property = "photofinish.directory",
      defaultValue = "${project.build.directory}/photofinish")
  private File directory;

  @Override
  List<Path> files() throws IOException {
    return RaceDirectory.files(directory.toPath());
  }

  final File directory() {
    return directory;
  }
}
