package io.photofinish.maven;

import io.photofinish.report.files.RaceFiles;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RunInfo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes one race file of all that this module's tests have left, as a baseline for example. */
@Mojo(name = "merge", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class MergeMojo extends ModuleRacesMojo {
  /** Further race files. */
  @Parameter private @Nullable List<File> files;

  /** The race file to write. Not in the directory that is read, or it would be merged again. */
  @Parameter(
      property = "photofinish.merged",
      defaultValue = "${project.build.directory}/photofinish-merged.jsonl")
  private File merged;

  @Override
  List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>(super.files());
    if (files != null) {
      files.forEach(file -> all.add(file.toPath()));
    }
    return all;
  }

  @Override
  void use(RaceFiles races) throws IOException {
    RunInfo run = races.run();
    if (run != null) {
      RaceReport.write(races, run, merged.toPath(), new JsonLinesFormat(), Layout.PLAIN);
    }
  }
}
