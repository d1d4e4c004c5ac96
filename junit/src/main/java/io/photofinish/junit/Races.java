package io.photofinish.junit;

import java.util.List;

/**
 * The races of a test so far: a parameter of test methods and of methods that run before or after
 * them, where the class has {@code @ExtendWith(RaceExtension.class)}.
 */
public final class Races {
  /**
   * A race.
   *
   * @param id its fingerprint, the same in each run
   * @param variable what the threads raced for, like {@code bank.Account.balance}
   * @param report the whole report
   */
  public record Found(String id, String variable, String report) {}

  private final String test;

  Races(String test) {
    this.test = test;
  }

  /** The races of the test up to now, each once. Empty when the agent does not run. */
  public List<Found> soFar() {
    return RaceDetector.isActive() ? TestTree.get().racesOf(test) : List.of();
  }
}
