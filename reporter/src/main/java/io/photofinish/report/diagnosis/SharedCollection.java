package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A collection of the JDK that is not thread-safe, used by several threads. */
final class SharedCollection implements Pattern {

  @Override
  public String name() {
    return "shared-collection";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    String type = e.objectClass();
    if (!Collections.isCollection(type)) {
      return null;
    }
    String name = Names.simple(type);
    return Finding.high(
        Names.withArticle(name)
            + " used by several threads without a common lock. Entries may be lost, and its"
            + " structure broken."
            + LockNames.remark(e),
        "guard every use of it, reading ones too, by one lock, or use "
            + Collections.replacement(type)
            + ".");
  }
}
