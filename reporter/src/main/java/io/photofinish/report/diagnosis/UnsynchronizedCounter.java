package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A value that is read, changed and written back, by steps that another thread can come between.
 */
final class UnsynchronizedCounter implements Pattern {

  @Override
  public String name() {
    return "unsynchronized-counter";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!e.current().code().facts().contains(Fact.READ_MODIFY_WRITE)
        && !e.previous().code().facts().contains(Fact.READ_MODIFY_WRITE)) {
      return null;
    }
    Side updater = e.current().is(Fact.READ_MODIFY_WRITE) ? e.current() : e.previous();
    String update =
        e.both(Fact.READ_MODIFY_WRITE)
            ? " One of two updates at a time may be lost."
            : " What "
                + e.method(updater == e.current() ? e.previous() : e.current())
                + (e.bothWrite() ? " writes may be lost." : " reads may be out of date.");
    return Finding.high(
        "unsynchronized read-modify-write in "
            + e.method(updater)
            + "."
            + update
            + LockNames.remark(e),
        advice(e));
  }

  private static String advice(Evidence e) {
    String lock = Advice.lock(e);
    boolean element = !e.isField();
    return switch (e.type()) {
      case "int", "short", "byte", "char" ->
          lock + (element ? ", or use an AtomicIntegerArray." : ", or use AtomicInteger.");
      case "long" -> lock + (element ? ", or use an AtomicLongArray." : ", or use AtomicLong.");
      case "double", "float", "boolean" -> lock + ".";
      default -> lock + ", or use AtomicReference.updateAndGet.";
    };
  }
}
