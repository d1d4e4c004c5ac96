package io.photofinish.clock;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether engine and oracle agree on a trace. */
final class Verdict {
  private final Trace trace;
  private final Replayer engine;
  private final boolean exact;
  private final Oracle oracle = new Oracle();
  private final long[] words;
  private final boolean[][] raced = new boolean[Trace.SIZES.length][];
  private int races;

  private Verdict(Trace trace, Slots slots, boolean exact, boolean inlineChecks) {
    this.trace = trace;
    this.engine = new Replayer(slots, inlineChecks);
    this.exact = exact;
    this.words = new long[trace.ops().size()];
    for (int i = 0; i < raced.length; i++) {
      raced[i] = new boolean[Trace.SIZES[i]];
    }
  }

  /**
   * What is wrong, or null: every word reported is that of an earlier access with which this one
   * races; and, if {@code exact}, the first race of each variable is reported where it happens, in
   * a range perhaps by the report for an element before it that races with the same word.
   */
  static @Nullable String disagreement(
      Trace trace, Supplier<Slots> slots, boolean exact, boolean inlineChecks) {
    return new Verdict(trace, slots.get(), exact, inlineChecks).run();
  }

  /** How many variables of the trace race. */
  static int races(Trace trace) {
    Verdict verdict = new Verdict(trace, new Slots(1000, 1000), true, true);
    String wrong = verdict.run();
    if (wrong != null) {
      throw new AssertionError(wrong);
    }
    return verdict.races;
  }

  private @Nullable String run() {
    for (int n = 0; n < words.length; n++) {
      Op op = trace.ops().get(n);
      String wrong = null;
      if (op.kind().isAccess()) {
        words[n] = engine.word(op);
        wrong = access(n, op);
      } else {
        oracle.synchronize(op);
        engine.synchronize(op);
      }
      if (wrong != null) {
        return "op " + n + " (" + op + "): " + wrong;
      }
    }
    return null;
  }

  private @Nullable String access(int n, Op op) {
    Map<Integer, Long> reported = engine.access(op);
    Set<Integer> unjustified = new HashSet<>(reported.keySet());
    Set<Long> soFar = new HashSet<>();
    String missed = null;
    for (int variable = op.from(); variable < op.to(); variable += op.step()) {
      List<Integer> conflicts = oracle.access(n, op, variable);
      Long here = reported.get(variable);
      if (here != null) {
        soFar.add(here);
        if (conflicts.stream().anyMatch(earlier -> words[earlier] == here)) {
          unjustified.remove(variable);
        }
      }
      if (!conflicts.isEmpty() && !raced[op.target()][variable]) {
        raced[op.target()][variable] = true;
        races++;
        if (conflicts.stream().noneMatch(earlier -> soFar.contains(words[earlier]))) {
          missed = "missed race of " + variable;
        }
      }
    }
    if (!unjustified.isEmpty()) {
      return "false reports %s of %s".formatted(unjustified, reported);
    }
    return exact ? missed : null;
  }
}
