package io.photofinish.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.RaceFile;
import io.photofinish.report.Race;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that a library publishes have the same results with the agent as without, and what is
 * reported was found true by hand: {@code docs/races-found.md}. Only a few classes of Netty's,
 * which are quick and wait for nothing; the whole project is run by hand.
 */
class LibraryTestsIT {
  private static final String CLASSES =
      "-Dtest=AbstractReferenceCountedTest,AbstractScheduledEventExecutorTest,ConstantPoolTest,"
          + "DefaultAttributeMapTest,DefaultMockTickerTest,MpscIntQueueTest,"
          + "NonStickyEventExecutorGroupTest,ThreadExecutorMapTest,"
          + "UnorderedThreadPoolEventExecutorTest";

  @Test
  void testsOfNettyEndAsWithoutTheAgent() throws Exception {
    MavenProject project = MavenProject.of("libraries");
    MavenProject.Build plain =
        project.run(
            "test",
            "-pl",
            "netty",
            CLASSES,
            "-Dphotofinish.skip",
            "-Dphotofinish.junit.required=false");
    assertThat(plain.exitCode()).as(plain.log()).isZero();
    assertThat(results(plain)).contains("Tests run: 59, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(project.path("netty/target/photofinish")).doesNotExist();

    MavenProject.Build watched = project.run("test", "-pl", "netty", CLASSES);
    assertThat(watched.exitCode()).as(watched.log()).isZero();
    assertThat(results(watched)).isEqualTo(results(plain));
    List<Path> files = project.raceFiles("netty", "");
    assertThat(files).hasSize(1);
    assertThat(RaceFile.read(files.get(0)).races())
        .extracting(Race::variable)
        .extracting(variable -> variable.key())
        .as("seen in any order of its threads")
        .containsOnly("io.netty.util.internal.RefCnt.value");
  }

  /** What Surefire says of each class, without the time it took, and of all of them. */
  private static List<String> results(MavenProject.Build build) {
    return build
        .log()
        .lines()
        .filter(line -> line.contains("Tests run: "))
        .map(line -> line.replaceFirst(".*(Tests run: )", "$1").replaceFirst(", Time.* -- ", " "))
        .toList();
  }
}
