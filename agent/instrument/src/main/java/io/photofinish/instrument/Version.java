package io.photofinish.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of Photofinish, written into the jar by the build. */
final class Version {
  private Version() {}

  static String text() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
