package io.photofinish.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two modules: with JaCoCo before and after us, forked and reused JVMs, Mockito that weaves,
 * Surefire and Failsafe, and every goal.
 */
class BuildIT {
  @Test
  void racesOfAllModulesAreReported() throws Exception {
    MavenProject project = MavenProject.of("build");
    MavenProject.Build build = project.run("verify", "photofinish:report-aggregate");
    assertThat(build.exitCode()).as(build.log()).isZero();
    assertThat(build.log())
        .doesNotContain("does not match", "already")
        .as("the probes of JaCoCo are not the program's")
        .doesNotContain("of boolean[");

    assertThat(project.raceFiles("core", "test-"))
        .as("a JVM for each class of tests")
        .hasSize(2)
        .allSatisfy(file -> assertThat(Files.readString(file)).contains("\"core.Stock\""));
    assertThat(project.raceFiles("web", "test-"))
        .singleElement()
        .satisfies(file -> assertThat(Files.readString(file)).doesNotContain("\"race\""));
    assertThat(project.raceFiles("web", "integration-test-"))
        .singleElement()
        .satisfies(file -> assertThat(Files.readString(file)).contains("\"web.Page\""));
    assertThat(Files.readString(project.path("core/target/photofinish-merged.jsonl")))
        .containsOnlyOnce("\"race\"");

    for (String module : List.of("core", "web")) {
      for (String report : List.of("report.html", "report.sarif", "report.md")) {
        assertThat(project.path(module + "/target/photofinish/" + report)).isNotEmptyFile();
      }
      assertThat(coveredLines(project.path(module + "/target/site/jacoco/jacoco.csv")))
          .as("JaCoCo's line coverage of " + module)
          .isPositive();
    }
    assertThat(Files.readString(project.path("target/photofinish-aggregate/report.md")))
        .contains("core.Stock.count", "web.Page.views");

    MavenProject.Build check = project.run("photofinish:check", "-pl", "core");
    assertThat(check.exitCode()).as(check.log()).isNotZero();
    assertThat(check.log())
        .contains("on core.Stock.count, during core.")
        .contains("1 data races, 0 are allowed");
    MavenProject.Build skipped = project.run("photofinish:check", "-Dphotofinish.skip");
    assertThat(skipped.exitCode()).as(skipped.log()).isZero();
  }

  @Test
  void testsRunUnwatchedWhenSkipped() throws Exception {
    MavenProject project = MavenProject.of("build");
    MavenProject.Build build =
        project.run(
            "test",
            "-Dphotofinish.skip",
            "-Djacoco.skip",
            "-Dphotofinish.junit.required=false",
            "-Dtest=core.*Test,PageTest#showsTheStock",
            "-Dsurefire.failIfNoSpecifiedTests=false");
    assertThat(build.exitCode())
        .as("also where @{argLine} is asked for that nobody has set: " + build.log())
        .isZero();
    assertThat(build.log()).contains("skipped, tests are not watched").contains("Tests run: 1,");
    assertThat(project.path("core/target/photofinish")).doesNotExist();
  }

  @Test
  void excludedClassesAreNotChecked() throws Exception {
    MavenProject project = MavenProject.of("build");
    for (String whose :
        List.of("-Dphotofinish.excludes=core.Stock", "-Dphotofinish.includes=web.*")) {
      MavenProject.Build build =
          project.run("test", "-pl", "core", "-Dphotofinish.failOnRace=true", whose);
      assertThat(build.exitCode()).as("core races elsewhere: " + build.log()).isZero();
      assertThat(project.raceFiles("core", "test-")).hasSize(2);
    }
  }

  private static int coveredLines(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .mapToInt(line -> Integer.parseInt(line.split(",")[8]))
        .sum();
  }
}
