package io.photofinish.junit;

import java.util.List;

/**
 * The failure of a test that raced. The message holds the reports; the stack is that of the access
 * which completed the first race, so that an IDE jumps there.
 */
public final class RaceError extends AssertionError {
  private static final long serialVersionUID = 1L;

  RaceError(String message, List<Sighting> races) {
    super(message);
    if (!races.isEmpty()) {
      setStackTrace(races.get(0).race().stack());
    }
  }
}
