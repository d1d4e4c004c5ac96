package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A flag that a loop looks at, and that another thread sets to end it. */
final class ShutdownFlag implements Pattern {

  @Override
  public String name() {
    return "shutdown-flag";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!e.isField()
        || !e.type().equals("boolean")
        || e.bothWrite()
        || !e.other().is(Fact.LOOP_CONDITION)
        || !e.writer().is(Fact.STORES_CONSTANT)) {
      return null;
    }
    return Finding.high(
        "a flag that ends a loop. Nothing makes "
            + e.method(e.other())
            + " ever see what "
            + e.method(e.writer())
            + " writes: the compiler may read "
            + e.name()
            + " once, before the loop.",
        "declare " + e.name() + " volatile.");
  }
}
