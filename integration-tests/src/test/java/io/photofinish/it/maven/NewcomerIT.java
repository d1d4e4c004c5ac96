package io.photofinish.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One dependency and one plugin entry turn a racy test red that was green; a fix turns it green.
 * The plugin entry is what is printed when only the dependency is there.
 */
class NewcomerIT {
  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>io.photofinish</groupId>
            <artifactId>photofinish-junit</artifactId>
            <version>%s</version>
            <scope>test</scope>
          </dependency>
      """;

  /** The lines for Maven in the message of the module that misses the agent. */
  private static final Pattern PLUGIN = Pattern.compile("(?s)\\R( *<plugin>\\R.*?</plugin>\\R)");

  @Test
  void aRacyTestTurnsRedAndItsFixGreen() throws Exception {
    String version = System.getProperty("photofinish.version", "?");
    MavenProject project = MavenProject.of("newcomer");
    MavenProject.Build before = project.run("test");
    assertThat(before.exitCode()).as(before.log()).isZero();

    project.replace(
        "pom.xml", "  </dependencies>", DEPENDENCY.formatted(version) + "  </dependencies>");
    MavenProject.Build without = project.run("test");
    assertThat(without.exitCode()).as(without.log()).isNotZero();
    assertThat(without.log()).contains("Photofinish does not run in this JVM");
    Matcher plugin = PLUGIN.matcher(without.log());
    assertThat(plugin.find()).as(without.log()).isTrue();

    project.replace("pom.xml", "    </plugins>", plugin.group(1) + "    </plugins>");
    MavenProject.Build racy = project.run("test");
    assertThat(racy.exitCode()).as(racy.log()).isNotZero();
    assertThat(racy.log())
        .contains("Tests run: 2, Failures: 1, Errors: 0")
        .contains("1 data race in bank.AccountTest.twoTellersDeposit, on bank.Account.balance")
        .contains("WARNING: DATA RACE on field bank.Account.balance (long)")
        .doesNotContain("The forked VM terminated");

    project.replace(
        "src/main/java/bank/Account.java",
        "public void deposit",
        "public synchronized void deposit");
    MavenProject.Build fixed = project.run("test");
    assertThat(fixed.exitCode()).as(fixed.log()).isZero();
    assertThat(fixed.log()).contains("Tests run: 2, Failures: 0, Errors: 0");
  }
}
