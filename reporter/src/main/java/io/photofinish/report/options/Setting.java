package io.photofinish.report.options;

import io.photofinish.report.Printable;

/**
 * A value and where it was set.
 *
 * @param place the place in words, like {@code system property photofinish.output}
 * @param value the value as written
 */
record Setting(String place, String value) {

  /** The complaint that the value is not what the option allows. */
  OptionException malformed(Option option) {
    return rejected("expected " + option.allowed().replace("`", ""));
  }

  /** A complaint about the value. */
  OptionException rejected(String why) {
    return new OptionException(Printable.of(place + " is \"" + value + "\": " + why));
  }
}
