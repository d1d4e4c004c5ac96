package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** A race as the runtime sees it: plain data, stacks resolved, ids not yet turned into text. */
public final class RawRace {
  /** One of the two sides. */
  public static final class Side {
    public final boolean write;
    public final boolean atomic;

    /** Null when the thread has ended too long ago to be remembered. */
    public final @Nullable ThreadRecord thread;

    /** What the thread worked on, or null when no test framework tells. */
    public final @Nullable Activity activity;

    /** Where the task that the thread was running was submitted, or null when not known. */
    public final @Nullable Submission submission;

    /** Innermost first, without frames of the detector. */
    public final StackTraceElement[] stack;

    /** Locks held, outermost first; null when not known. */
    public final String @Nullable [] locks;

    /** Sites on the stack, the access first, 0 for frames that are not woven; empty if unknown. */
    public final int[] sites;

    Side(
        boolean write,
        boolean atomic,
        @Nullable ThreadRecord thread,
        @Nullable Activity activity,
        @Nullable Submission submission,
        StackTraceElement[] stack,
        String @Nullable [] locks,
        int[] sites) {
      this.write = write;
      this.atomic = atomic;
      this.thread = thread;
      this.activity = activity;
      this.submission = submission;
      this.stack = stack;
      this.locks = locks;
      this.sites = sites;
    }
  }

  /** The field, or null when the variable is an array element, a byte or a whole object. */
  public final @Nullable FieldVariable field;

  /**
   * The object whose field it is, the array, what stands for memory outside the heap, or the object
   * used; the class for a static field.
   */
  public final Object object;

  /** Index of the array element or of the byte outside the heap, or -1. */
  public final int index;

  public final Side current;
  public final Side previous;

  /**
   * What the previous thread released first after its access ("monitor of bank.Account@1b28cdfa"),
   * empty when it has released nothing since, null when that is no longer known.
   */
  public final @Nullable String released;

  /** Occurrences of this pair of contexts: goes on counting after the report. */
  public final RaceCount count;

  RawRace(
      @Nullable FieldVariable field,
      Object object,
      int index,
      Side current,
      Side previous,
      @Nullable String released,
      RaceCount count) {
    this.field = field;
    this.object = object;
    this.index = index;
    this.current = current;
    this.previous = previous;
    this.released = released;
    this.count = count;
  }
}
