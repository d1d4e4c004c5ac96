package io.photofinish.report.diagnosis;

import io.photofinish.report.Variable;
import org.jspecify.annotations.Nullable;

/** Threads that share an array by ranges, and meet where the ranges touch. */
final class NeighbouringSlots implements Pattern {

  @Override
  public String name() {
    return "neighbouring-slots";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!(e.race().variable() instanceof Variable.ArrayElement)) {
      return null;
    }
    Side one = e.current();
    Side other = e.previous();
    if (one.is(Fact.SHIFTED_INDEX) != other.is(Fact.SHIFTED_INDEX)
        && (one.is(Fact.LOOP_INDEX) || other.is(Fact.LOOP_INDEX))) {
      Side neighbour = one.is(Fact.SHIFTED_INDEX) ? one : other;
      return Finding.high(
          "neighbouring slots of an array that threads share. "
              + Names.sentence(e.method(neighbour))
              + (neighbour.writes() ? " writes" : " reads")
              + " the slot beside its own, which belongs to another thread.",
          "read from the array of the step before and write to another, with a CyclicBarrier or"
              + " Phaser between steps.");
    }
    if (e.sameMethod() && e.both(Fact.INCLUSIVE_RANGE)) {
      return Finding.high(
          "neighbouring ranges of an array that share their border. "
              + Names.sentence(e.method(one))
              + " runs up to and including the end of its range, where the next range begins.",
          "let each range end before the next one begins: i < end.");
    }
    return null;
  }
}
