package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * The single-check idiom, as in {@link String#hashCode()}: a value of at most 32 bits that any
 * thread may compute again, read once into a local variable. Such a read returns the value or the
 * default, never a part (JLS 17.7), so the race does no harm as long as every computation has the
 * same result.
 */
final class SingleCheck implements Pattern {

  @Override
  public String name() {
    return "single-check";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!e.isField()
        || !isAtMost32Bits(e.type())
        || !e.both(Fact.CHECK_THEN_STORE)
        || !e.both(Fact.READ_ONCE)
        || e.either(Fact.READ_MODIFY_WRITE)
        || e.either(Fact.STORES_CONSTANT)
        || !e.current().holdsNoLock()
        || !e.previous().holdsNoLock()) {
      return null;
    }
    return Finding.low(
        "the single-check idiom: "
            + e.method(e.writer())
            + " computes "
            + e.name()
            + " again if it finds it unset, and reads it once. Harmless as long as each computation"
            + " gives the same value.",
        "leave it, with a comment and a suppression that say so, or declare "
            + e.name()
            + " volatile.");
  }

  private static boolean isAtMost32Bits(String type) {
    return switch (type) {
      case "byte", "short", "char", "int", "float" -> true;
      default -> false;
    };
  }
}
