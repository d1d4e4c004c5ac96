package io.photofinish.junit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters of this module, which JUnit takes from the request, from system
 * properties, and from {@code junit-platform.properties}.
 *
 * <p>Thread-safe: filled when a test plan begins, read while it runs.
 */
final class Settings {
  /** What becomes of threads that outlive their test. */
  enum Leaks {
    IGNORE,
    NAME,
    FAIL
  }

  static final String REQUIRED = "photofinish.junit.required";
  static final String FAIL = "photofinish.junit.fail";
  static final String LEAKS = "photofinish.junit.leaks";

  private volatile boolean fails = true;
  private volatile Leaks leaks = Leaks.NAME;

  /**
   * Takes the values of a test plan.
   *
   * @throws JUnitException if one of them is none
   */
  void read(ConfigurationParameters parameters) {
    fails = flag(FAIL, parameters.get(FAIL).orElse(null), true);
    String given = parameters.get(LEAKS).orElse("name").strip();
    try {
      leaks = Leaks.valueOf(given.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new JUnitException(LEAKS + ": \"" + given + "\" is none of ignore, name, fail");
    }
  }

  /**
   * Whether a JVM without the agent is an error. A system property only: whoever asks for it must
   * say so for this JVM.
   */
  static boolean isRequired() {
    return flag(REQUIRED, System.getProperty(REQUIRED), true);
  }

  private static boolean flag(String name, @Nullable String value, boolean standard) {
    String given = value == null ? "" : value.strip();
    if (given.isEmpty()) {
      return standard;
    }
    if (!given.equals("true") && !given.equals("false")) {
      throw new JUnitException(name + ": \"" + given + "\" is neither true nor false");
    }
    return given.equals("true");
  }

  /** Whether races make tests fail. */
  boolean fails() {
    return fails;
  }

  Leaks leaks() {
    return leaks;
  }
}
