package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** Double-checked locking of a field that is not volatile. */
final class DoubleCheckedLocking implements Pattern {

  @Override
  public String name() {
    return "double-checked-locking";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!e.isField() || !e.writer().is(Fact.DOUBLE_CHECKED) || e.bothWrite()) {
      return null;
    }
    String what =
        e.isReference()
            ? " and may then use an object whose fields it does not see yet."
            : " and then orders nothing that was written before it.";
    return Finding.high(
        "double-checked locking of a field that is not volatile. "
            + Names.sentence(e.method(e.other()))
            + " reads "
            + e.name()
            + " outside the lock"
            + what,
        "declare "
            + e.name()
            + " volatile"
            + (e.isStatic()
                ? ", or move it to a holder class that the JVM initializes lazily."
                : "."));
  }
}
