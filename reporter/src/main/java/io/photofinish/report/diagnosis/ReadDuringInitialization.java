package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** An object that its constructor hands out before it is done. */
final class ReadDuringInitialization implements Pattern {

  @Override
  public String name() {
    return "read-during-initialization";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    Side constructor = e.current().is(Fact.ESCAPED) ? e.current() : e.previous();
    Side other = constructor == e.current() ? e.previous() : e.current();
    if (!constructor.is(Fact.ESCAPED) || !constructor.writes() || other.is(Fact.IN_CONSTRUCTOR)) {
      return null;
    }
    return Finding.high(
        "an object used before its constructor is done. "
            + Names.sentence(e.method(constructor))
            + " hands out this, and sets "
            + e.name()
            + " only afterwards.",
        "hand out this as the last step, from a static factory method or a start method, after"
            + " the constructor has returned.");
  }
}
