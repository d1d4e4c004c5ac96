package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A field that is set by whoever finds it unset, without a lock around the check and the store. */
final class LazyInitialization implements Pattern {

  @Override
  public String name() {
    return "lazy-initialization";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    Side writer = e.writer();
    boolean fits =
        e.isField()
            && writer.is(Fact.CHECK_THEN_STORE)
            && !writer.is(Fact.READ_MODIFY_WRITE)
            && !writer.is(Fact.STORES_CONSTANT);
    if (!fits) {
      return null;
    }
    String looksLike =
        "lazy initialization. "
            + Names.sentence(e.method(writer))
            + " sets "
            + e.name()
            + " when it finds it unset: two threads may both do so"
            + (e.isReference()
                ? ", and a thread may see an object whose fields are not set yet."
                : ".")
            + LockNames.remark(e);
    String consider =
        e.isStatic()
            ? "a holder class that the JVM initializes lazily, or a synchronized getter."
            : "a synchronized getter, or double-checked locking with a volatile field.";
    return e.isReference()
        ? Finding.high(looksLike, consider)
        : Finding.medium(looksLike, consider);
  }
}
