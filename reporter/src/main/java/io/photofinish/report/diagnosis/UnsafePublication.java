package io.photofinish.report.diagnosis;

import io.photofinish.report.Race;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object handed to another thread by a reference that orders nothing (JLS 17.5, 17.4.5). */
final class UnsafePublication implements Pattern {

  /** Classes whose objects may be handed over by a race: all that they hold is final. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Float");

  @Override
  public String name() {
    return "unsafe-publication";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    Side writer = e.writer();
    if (e.bothWrite()) {
      return null;
    }
    String cause = e.race().rootCause();
    if (cause != null) {
      return Finding.high(
          "unsafe publication. "
              + Names.sentence(e.method(e.other()))
              + " came by the object through the race with id "
              + Race.shortId(cause)
              + ", which orders nothing that was written before.",
          "mend that race first: this one should be gone then.");
    }
    if (writer == e.previous() && writer.is(Fact.IN_CONSTRUCTOR)) {
      return Finding.high(
          "unsafe publication. "
              + Names.sentence(e.method(writer))
              + " sets "
              + e.name()
              + ", and "
              + e.method(e.other())
              + " reads it from an object that nothing has published safely.",
          "make "
              + e.name()
              + " final, or publish the object through a volatile field, a lock or a concurrent"
              + " collection.");
    }
    if (!e.isReference()
        || IMMUTABLE.contains(e.type())
        || !writer.is(Fact.STORES_NEW)
        || writer.is(Fact.IN_CONSTRUCTOR)) {
      return null;
    }
    return Finding.high(
        "unsafe publication. "
            + Names.sentence(e.method(writer))
            + " makes an object and stores it in "
            + e.name()
            + ", where "
            + e.method(e.other())
            + " may find it before its fields are set."
            + LockNames.remark(e),
        e.isField()
            ? "declare " + e.name() + " volatile, or set and read it under one lock."
            : "an AtomicReferenceArray, or one lock for setting and reading it.");
  }
}
