package io.photofinish.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * One dependency and one plugin entry turn a racy test red that was green; a fix turns it green.
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

  private static final String PLUGIN =
      """
            <plugin>
              <groupId>io.photofinish</groupId>
              <artifactId>photofinish-maven-plugin</artifactId>
              <version>%s</version>
              <executions>
                <execution>
                  <goals>
                    <goal>prepare-agent</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
      """;

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
    assertThat(without.log())
        .contains("Photofinish does not run in this JVM")
        .contains("<artifactId>photofinish-maven-plugin</artifactId>");

    project.replace("pom.xml", "    </plugins>", PLUGIN.formatted(version) + "    </plugins>");
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
