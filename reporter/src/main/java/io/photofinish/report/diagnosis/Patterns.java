package io.photofinish.report.diagnosis;

import io.photofinish.report.Diagnosis;
import io.photofinish.report.Race;
import java.util.List;

/**
 * Every pattern there is, those that say most first: the first that fits is the diagnosis. A new
 * one is a class that implements {@link Pattern}, its line below, and its row in {@code
 * docs/diagnosis.md}.
 */
public final class Patterns {

  private static final List<Pattern> ALL =
      List.of(
          new SharedDateFormat(),
          new IteratorAndMutation(),
          new SingleCheck(),
          new DoubleCheckedLocking(),
          new LazyInitialization(),
          new ShutdownFlag(),
          new ReadDuringInitialization(),
          new NeighbouringSlots(),
          new CheckThenAct(),
          new SharedCollection(),
          new UnsynchronizedCounter(),
          new UnsafePublication(),
          new LockOnOneSide(),
          new DifferentLocks());

  private Patterns() {}

  /** The names of all patterns. */
  public static List<String> names() {
    return ALL.stream().map(Pattern::name).toList();
  }

  /**
   * The race with the pattern it fits; as it is if it fits none.
   *
   * @param current what the code of the current access shows
   * @param previous the same of the previous one
   */
  public static Race diagnose(Race race, SiteFacts current, SiteFacts previous) {
    Evidence evidence = Evidence.of(race, current, previous);
    for (Pattern pattern : ALL) {
      Finding finding = pattern.find(evidence);
      if (finding != null) {
        Diagnosis diagnosis =
            new Diagnosis(pattern.name(), finding.looksLike(), finding.consider());
        return race.withDiagnosis(finding.severity(), diagnosis);
      }
    }
    return race;
  }
}
