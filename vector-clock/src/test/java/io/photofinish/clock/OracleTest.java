package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The engine against the oracle, on random traces. A failure prints its seed and a small trace. */
class OracleTest {
  private static final int TRACES = 120_000;

  @Test
  void findsTheFirstRaceOfEachVariableAndNoOther() {
    check(TRACES, () -> new Slots(Word.MAX_SLOT, Word.MAX_CLOCK), true);
  }

  @Test
  void staysExactWhenClocksRunOut() {
    check(TRACES / 4, () -> new Slots(Word.MAX_SLOT, 3), true);
  }

  @Test
  void reportsNothingFalseWhenSlotsRunOut() {
    check(TRACES / 4, () -> new Slots(3, Word.MAX_CLOCK), false);
  }

  @Test
  void reportsNothingFalseWhenSlotsAndClocksRunOut() {
    check(TRACES / 4, () -> new Slots(4, 4), false);
  }

  @Test
  void staysExactWhenTheElementsOfAChunkDiffer() {
    check(
        TRACES / 200,
        TraceGenerator::diverse,
        () -> new Slots(Word.MAX_SLOT, Word.MAX_CLOCK),
        true);
  }

  @Test
  void staysExactWhenReleasesWithoutAccessesDoNotCount() {
    check(TRACES / 2, () -> thrifty(Word.MAX_SLOT, Word.MAX_CLOCK), true);
  }

  @Test
  void staysExactWhenHardlyAnyAccessIsRecorded() {
    check(
        TRACES / 2,
        seed -> TraceGenerator.trace(seed).watching((int) (seed & 15)),
        () -> thrifty(Word.MAX_SLOT, Word.MAX_CLOCK),
        true);
  }

  @Test
  void staysExactWhenFewClocksAreUsedAndRunOut() {
    check(
        TRACES / 4,
        seed -> TraceGenerator.trace(seed).watching((int) (seed & 15)),
        () -> thrifty(Word.MAX_SLOT, 3),
        true);
  }

  @Test
  void reportsNothingFalseWhenFewClocksAreUsedAndSlotsRunOut() {
    check(
        TRACES / 4,
        seed -> TraceGenerator.trace(seed).watching((int) (seed & 15)),
        () -> thrifty(4, Word.MAX_CLOCK),
        false);
  }

  private static Slots thrifty(int slots, int clocks) {
    Slots thrifty = new Slots(slots, clocks);
    thrifty.thrifty = true;
    return thrifty;
  }

  @Test
  void halfOfTheTracesRace() {
    int racy = 0;
    for (long seed = 0; seed < 1000; seed++) {
      racy += Verdict.races(TraceGenerator.trace(seed)) > 0 ? 1 : 0;
    }
    assertThat(racy).isBetween(250, 950);
  }

  private static void check(int traces, Supplier<Slots> slots, boolean exact) {
    check(traces, TraceGenerator::trace, slots, exact);
  }

  private static void check(
      int traces, LongFunction<Trace> generator, Supplier<Slots> slots, boolean exact) {
    long base = System.nanoTime();
    for (int i = 0; i < traces; i++) {
      long seed = base + i;
      Trace trace = generator.apply(seed);
      boolean inlineChecks = i % 4 != 0;
      if (Verdict.disagreement(trace, slots, exact, inlineChecks) != null) {
        Trace small = shrink(trace, slots, exact, inlineChecks);
        throw new AssertionError(
            "seed %d: %s%n%s"
                .formatted(
                    seed,
                    Verdict.disagreement(small, slots, exact, inlineChecks),
                    String.join("\n", small.ops().stream().map(Op::toString).toList())));
      }
    }
  }

  private static Trace shrink(
      Trace trace, Supplier<Slots> slots, boolean exact, boolean inlineChecks) {
    Trace smallest = trace;
    for (int width = trace.ops().size() / 2; width > 0; width /= 2) {
      for (int i = 0; i + width <= smallest.ops().size(); ) {
        Trace fewer = smallest.without(i, i + width);
        if (fewer.isValid() && Verdict.disagreement(fewer, slots, exact, inlineChecks) != null) {
          smallest = fewer;
        } else {
          i++;
        }
      }
    }
    return smallest;
  }
}
