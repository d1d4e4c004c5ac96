package io.photofinish.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class Version implements IVersionProvider {

  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  @Override
  public String[] getVersion() {
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    return new String[] {"photofinish " + current(), java};
  }
}
