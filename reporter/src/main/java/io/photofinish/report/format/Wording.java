package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that all formats for people share. What comes from the watched program is
 * {@linkplain Printable printable} in them; markup is for the format to escape.
 */
final class Wording {

  private Wording() {}

  /** {@code on field bank.Account.balance (long)}, to go behind "data race". */
  static String subject(Variable variable) {
    String preposition = variable instanceof Variable.ObjectState ? "by " : "on ";
    return preposition + Printable.of(variable.describe());
  }

  /** {@code atomic write of 5 (before: 3)}. */
  static String action(Access access) {
    StringBuilder out = new StringBuilder(access.atomic() ? "atomic " : "");
    out.append(kind(access));
    if (access.value() != null) {
      out.append(" of ").append(Printable.of(access.value()));
    }
    if (access.before() != null) {
      out.append(" (before: ").append(Printable.of(access.before())).append(')');
    }
    return out.toString();
  }

  /** {@code write by thread "main" (#1), holding no lock}. */
  static String side(Access access) {
    String side = action(access) + " by " + thread(access.thread());
    String locks = locks(access);
    return locks == null ? side : side + ", " + locks;
  }

  /** {@code read} or {@code write}. */
  static String kind(Access access) {
    return access.kind().name().toLowerCase(Locale.ROOT);
  }

  /** {@code high}, {@code medium} or {@code low}. */
  static String severity(Race race) {
    return race.severity().name().toLowerCase(Locale.ROOT);
  }

  /** {@code virtual thread "main" (#1)}. */
  static String thread(ThreadRef thread) {
    return (thread.virtual() ? "virtual thread " : "thread ") + label(thread);
  }

  /** {@code "main" (#1)}, or {@code (#1)} if the thread has no name. */
  static String label(ThreadRef thread) {
    return label(thread.name(), thread.id());
  }

  /** The same, of a thread of which no more is known. */
  static String label(String name, long id) {
    return name.isEmpty() ? "(#" + id + ")" : "\"" + Printable.of(name) + "\" (#" + id + ")";
  }

  /** {@code holding no lock}; {@code null} if the locks are not known. */
  static @Nullable String locks(Access access) {
    List<Lock> held = access.locks();
    if (held == null) {
      return null;
    }
    if (held.isEmpty()) {
      return "holding no lock";
    }
    StringBuilder out = new StringBuilder();
    String separator = "holding ";
    for (Lock lock : held) {
      out.append(separator).append(Printable.of(lock.description()));
      separator = " and ";
    }
    return out.toString();
  }

  /** Why the accesses are not ordered, in a sentence; {@code null} if that is not known. */
  static @Nullable String order(Race race) {
    Order order = race.order();
    if (order == null) {
      return null;
    }
    String previous = name(race.previous().thread());
    String released = order.released();
    if (released == null) {
      return previous + " has released nothing since its access.";
    }
    if (released.startsWith("end of thread")) {
      return previous
          + " ended after its access; "
          + name(race.current().thread())
          + " has not waited for that.";
    }
    return previous
        + " released "
        + Printable.of(released)
        + " after its access; "
        + name(race.current().thread())
        + " has not acquired it since.";
  }

  private static String name(ThreadRef thread) {
    return thread.name().isEmpty()
        ? "thread #" + thread.id()
        : "\"" + Printable.of(thread.name()) + "\"";
  }
}
