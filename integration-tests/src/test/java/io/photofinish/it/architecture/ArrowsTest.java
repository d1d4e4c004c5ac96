package io.photofinish.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.photofinish.runtime.Activity;
import io.photofinish.runtime.Perturbation;
import io.photofinish.runtime.RaceFeed;
import io.photofinish.runtime.ToldRace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

/** The forbidden arrows of {@code docs/design.md}, read off the compiled classes. */
class ArrowsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "io.photofinish.clock",
              "io.photofinish.trace",
              "io.photofinish.runtime",
              "io.photofinish.report",
              "io.photofinish.instrument",
              "io.photofinish.agent",
              "io.photofinish.cli",
              "io.photofinish.junit",
              "io.photofinish.maven");

  /** What the runtime asks of objects of the program: whose element, which phase, which pool. */
  private static final Class<?>[] ASKED = {
    CompletableFuture.class,
    ConcurrentMap.class,
    ConcurrentSkipListMap.class,
    ConcurrentSkipListSet.class,
    CountedCompleter.class,
    ForkJoinPool.class,
    ForkJoinWorkerThread.class,
    Phaser.class,
    StampedLock.class,
  };

  @Test
  void everyModuleIsSeen() {
    for (String name :
        new String[] {
          "io.photofinish.clock.FastTrack",
          "io.photofinish.runtime.Hooks",
          "io.photofinish.report.Race",
          "io.photofinish.instrument.Agent",
          "io.photofinish.agent.Premain",
          "io.photofinish.junit.RaceTest",
          "io.photofinish.maven.CheckMojo"
        }) {
      assertThat(MAIN.contain(name)).as(name).isTrue();
    }
  }

  @Test
  void clocksDependOnTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.clock..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "io.photofinish.clock..", "java..", "jdk.internal..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void theRuntimeDependsOnClocksAndTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.runtime..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "io.photofinish.runtime..",
            "io.photofinish.clock..",
            "java..",
            "jdk.internal..",
            "org.jspecify..")
        .check(MAIN);
  }

  /** It is watched itself, and its own hooks would call back into it. */
  @Test
  void theBootPathUsesNoConcurrentUtilitiesAndNoLogging() {
    noClasses()
        .that()
        .resideInAnyPackage("io.photofinish.clock..", "io.photofinish.runtime..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent", "java.util.logging..")
                .and(not(belongToAnyOf(ASKED))))
        .check(MAIN);
  }

  @Test
  void theReporterKnowsNeitherClocksNorTheRuntime() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.photofinish.clock..",
            "io.photofinish.runtime..",
            "io.photofinish.instrument..",
            "io.photofinish.cli..")
        .check(MAIN);
  }

  /** It lives in the application's loader, where the rest of us is not to be seen. */
  @Test
  void theJunitModuleSeesOnlyTheFeedOfTheRuntime() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.junit..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.photofinish..")
                .and(not(resideInAPackage("io.photofinish.junit..")))
                .and(
                    not(
                        belongToAnyOf(
                            Activity.class, Perturbation.class, RaceFeed.class, ToldRace.class))))
        .check(MAIN);
  }

  @Test
  void theTraceAnalyserDependsOnClocksAndTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.trace..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "io.photofinish.trace..", "io.photofinish.clock..", "java..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void theCommandLineKnowsTheReporterAndTheTraceAnalyserOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.photofinish.clock..",
            "io.photofinish.runtime..",
            "io.photofinish.instrument..",
            "io.photofinish.agent..")
        .check(MAIN);
  }

  @Test
  void theMavenPluginSeesOnlyTheReporter() {
    noClasses()
        .that()
        .resideInAPackage("io.photofinish.maven..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.photofinish..")
                .and(not(resideInAnyPackage("io.photofinish.maven..", "io.photofinish.report.."))))
        .check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("io.photofinish.(**)")
        .should()
        .beFreeOfCycles()
        .check(MAIN);
  }
}
