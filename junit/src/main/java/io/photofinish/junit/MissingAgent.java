package io.photofinish.junit;

/** What to do when the agent does not run. */
final class MissingAgent {
  private MissingAgent() {}

  static String advice() {
    String implementation = MissingAgent.class.getPackage().getImplementationVersion();
    String version = implementation == null ? "0.1.0" : implementation;
    return """
        Photofinish does not run in this JVM, so no data race would be found. Attached to a JVM
        that runs, it would miss races of tests. Start the JVM of the tests with -javaagent:
          Maven, in <build><plugins>:
            <plugin>
              <groupId>io.photofinish</groupId>
              <artifactId>photofinish-maven-plugin</artifactId>
              <version>%1$s</version>
              <executions><execution><goals><goal>prepare-agent</goal></goals></execution></executions>
            </plugin>
            and, if Surefire is given an <argLine>, @{argLine} at its beginning
          Gradle, in build.gradle.kts:
            val photofinish by configurations.creating
            dependencies { photofinish("io.photofinish:photofinish:%1$s") }
            tasks.test { jvmArgumentProviders.add(CommandLineArgumentProvider { listOf("-javaagent:${photofinish.singleFile}") }) }
          An IDE, in the VM options of the run configuration:
            -javaagent:PATH/photofinish-%1$s.jar
            the jar of io.photofinish:photofinish, in the local repository once Maven or Gradle has used it
        To run the tests without: -D%2$s=false
        """
        .formatted(version, Settings.REQUIRED);
  }
}
