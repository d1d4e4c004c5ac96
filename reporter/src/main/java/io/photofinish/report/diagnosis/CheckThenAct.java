package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A concurrent map that is asked first and acted upon then. */
final class CheckThenAct implements Pattern {

  @Override
  public String name() {
    return "check-then-act";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    Side side = e.current().is(Fact.CHECKED_CONCURRENT_MAP) ? e.current() : e.previous();
    if (!side.is(Fact.CHECKED_CONCURRENT_MAP)) {
      return null;
    }
    return Finding.high(
        "check-then-act on a concurrent map. "
            + Names.sentence(e.method(side))
            + " asks the map and then works on what it found: the map orders its own operations"
            + " only.",
        "do the check and the whole change in one operation of the map: compute, merge or"
            + " computeIfAbsent, with values that are immutable or atomic.");
  }
}
