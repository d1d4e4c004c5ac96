package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** What reports say of a thread; outlives the thread. */
public final class ThreadRecord {
  private String name;

  /** The thread's id, {@code Thread.getId()}. */
  public final long id;

  public final boolean virtual;

  /** Who called {@code start()}, or null when that was not seen. */
  public final @Nullable ThreadRecord creator;

  /** Context of that call, to be resolved by {@link Contexts#stack}; 0 when not known. */
  public final int creationContext;

  /** The state, dropped some time after the thread has ended. */
  volatile @Nullable ThreadState state;

  /** The activity in which the thread was started. */
  @Nullable Activity startedIn;

  private volatile @Nullable ActivityLog activities;

  private volatile @Nullable SubmissionLog submissions;

  /** Of the thread itself: the newest in {@link #submissions}. */
  private @Nullable Submission submission;

  /** Whether hooks saw the thread being started; else it may be older than the detector. */
  final boolean startSeen;

  ThreadRecord(
      String name, long id, boolean virtual, @Nullable ThreadRecord creator, int creationContext) {
    this.startSeen = creator != null;
    this.name = name;
    this.id = id;
    this.virtual = virtual;
    this.creator = creator;
    this.creationContext = creationContext;
  }

  /** The thread's present name, or its last one. */
  public String name() {
    ThreadState s = state;
    Thread thread = s == null ? null : s.thread;
    if (thread != null) {
      name = Threads.name(thread);
    }
    return name;
  }

  /** What the thread works on now, or worked on last. */
  @Nullable Activity activity() {
    ActivityLog log = activities;
    return log == null ? null : log.activity;
  }

  /** What the thread worked on when it made the access of {@code word}; null when not known. */
  @Nullable Activity activityAt(long word) {
    ActivityLog log = activities;
    return log == null ? null : log.at(word);
  }

  /** On the thread itself, at the start of {@code epoch}. */
  void changeActivity(long epoch, @Nullable Activity next) {
    activities = new ActivityLog(epoch, next, activities);
  }

  /** On the thread itself: the submission of the task it works on, or null. */
  @Nullable Submission submission() {
    return submission;
  }

  /** The submission that the thread worked on when it made the access of {@code word}, if known. */
  @Nullable Submission submissionAt(long word) {
    SubmissionLog log = submissions;
    return log == null ? null : log.at(word);
  }

  /** On the thread itself, at the start of {@code epoch}. */
  void changeSubmission(long epoch, @Nullable Submission next) {
    SubmissionLog log = submissions;
    if (log == null) {
      log = new SubmissionLog();
      submissions = log;
    }
    log.add(epoch, next);
    submission = next;
  }

  /** On the thread itself, when it goes on in another slot from {@code epoch} on. */
  void moved(long epoch) {
    SubmissionLog log = submissions;
    if (log != null) {
      log.add(epoch, submission);
    }
  }

  /** Takes the name over before the thread is forgotten. */
  void ended() {
    name();
    ThreadState s = state;
    if (s != null) {
      s.end();
    }
  }
}
