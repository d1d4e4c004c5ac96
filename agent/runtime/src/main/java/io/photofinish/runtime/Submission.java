package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** Who handed a task to an executor, and where. */
public final class Submission {
  /** Stands for several: which of them a run of the task belongs to is not known. */
  static final Submission UNCLEAR = new Submission(null, 0);

  /** The thread that submitted it; null only for {@link #UNCLEAR}. */
  public final @Nullable ThreadRecord submitter;

  /** Context of that call, to be resolved by {@link Contexts#stack}; 0 when not known. */
  public final int context;

  Submission(@Nullable ThreadRecord submitter, int context) {
    this.submitter = submitter;
    this.context = context;
  }

  /** What becomes of a task that was submitted as {@code before} says and is so again. */
  static Submission both(@Nullable Submission before, Submission next) {
    return before == null || before.submitter == next.submitter && before.context == next.context
        ? next
        : UNCLEAR;
  }
}
