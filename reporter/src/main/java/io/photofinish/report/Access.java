package io.photofinish.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a race: who did what to the variable, where, and under which locks.
 *
 * @param kind whether the variable was read or written
 * @param atomic whether the access was atomic or volatile by itself
 * @param thread the thread that made the access
 * @param frames the whole stack, innermost frame first; empty if it could not be recorded
 * @param locks the locks the thread held, in the order it took them; {@code null} if not known
 * @param value the value read or written, as text, if known
 * @param before the value that a write replaced, as text, if known
 * @param task where the task that the thread was running was submitted, if it was one
 */
public record Access(
    Kind kind,
    boolean atomic,
    ThreadRef thread,
    List<StackTraceElement> frames,
    @Nullable List<Lock> locks,
    @Nullable String value,
    @Nullable String before,
    @Nullable Task task) {

  /** What an access does to the variable. */
  public enum Kind {
    READ,
    WRITE
  }

  /** Takes copies of the lists. */
  public Access {
    frames = List.copyOf(frames);
    locks = locks == null ? null : List.copyOf(locks);
  }

  /** An access of which neither the value it replaced nor a task is known. */
  public Access(
      Kind kind,
      boolean atomic,
      ThreadRef thread,
      List<StackTraceElement> frames,
      @Nullable List<Lock> locks,
      @Nullable String value) {
    this(kind, atomic, thread, frames, locks, value, null, null);
  }

  /**
   * The method that made the access, like {@code bank.Account.deposit}: the innermost one outside
   * the JDK. Lambdas go by the stable part of their name, {@code bank.Main.lambda$main}.
   *
   * @return {@code null} if the stack holds no such method
   */
  public @Nullable String accessor() {
    StackTraceElement site = site();
    return site == null ? null : StableNames.of(site);
  }

  /** The frame of the {@linkplain #accessor() method} that made the access. */
  public @Nullable StackTraceElement site() {
    for (StackTraceElement frame : frames) {
      if (isProgram(frame)) {
        return frame;
      }
    }
    return null;
  }

  /** Whether the frame is not of the JDK. */
  public static boolean isProgram(StackTraceElement frame) {
    return !StableNames.isJdk(frame.getClassName());
  }
}
