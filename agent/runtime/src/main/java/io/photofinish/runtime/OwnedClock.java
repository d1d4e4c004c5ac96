package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.lang.ref.WeakReference;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * A sync clock that knows whose it is, so that a report can name the lock. Never keeps it alive.
 */
public final class OwnedClock extends SyncClock {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long SUBMISSION = U.objectFieldOffset(OwnedClock.class, "submission");

  private final WeakReference<Object> owner;

  /** What this is of the owner, such as "monitor of"; empty when the owner itself is the lock. */
  final String what;

  /** Class of the owner, for the case that it has been collected; a class says its own name. */
  final String ownerClass;

  /** Hash of {@link #kind}, for {@link ThreadState#heldHash}. */
  final long kindHash;

  /**
   * Of a task: what its submitter worked on. Written before the task is handed over, read by the
   * thread that runs it.
   */
  @Nullable Activity activity;

  /** Of a lock: whether any thread has ever taken it through its owner. */
  boolean taken;

  private volatile @Nullable Submission submission;

  public OwnedClock(WeakReference<Object> owner, String what) {
    this.owner = owner;
    this.what = what;
    Object o = owner.get();
    this.ownerClass =
        o == null
            ? "?"
            : o instanceof Class
                ? "class ".concat(((Class<?>) o).getName())
                : o.getClass().getName();
    this.kindHash =
        (((long) what.hashCode() << 32) + ownerClass.hashCode()) * 0x9E3779B97F4A7C15L | 1;
  }

  /** Of a task: notes its submission, before it is handed over. */
  void submit(Submission next) {
    Submission before;
    do {
      before = submission;
    } while (!U.compareAndSetReference(this, SUBMISSION, before, Submission.both(before, next)));
  }

  /** Of a task that may run again without being submitted. */
  void forgetSubmission() {
    submission = null;
  }

  /** Of a task that begins: its submission if one was seen. */
  @Nullable Submission submission() {
    return submission;
  }

  /**
   * Of a lock that is given back: whether its owner is a view of another one. A class of the
   * program may make an object for each call, {@code view().lock()} and {@code view().unlock()}.
   * Then the one that gives back has never been taken. The locks of the JDK are followed to what
   * their views have in common ({@link SyncKeys}).
   */
  boolean standsForAnother() {
    Object lock = owner.get();
    return !taken && what.isEmpty() && lock != null && lock.getClass().getClassLoader() != null;
  }

  /** The lock, or null when it has been collected. */
  public @Nullable Object owner() {
    return owner.get();
  }

  /** Whether the lock is an object inside the JDK, of which the program knows nothing. */
  boolean isInternal() {
    return ownerClass.startsWith("jdk.internal.") || ownerClass.startsWith("sun.");
  }

  /** Kind of synchronization without identity: "monitor of bank.Account". */
  public String kind() {
    return what.isEmpty() ? ownerClass : what.concat(" ").concat(ownerClass);
  }

  /** Kind and identity: "monitor of bank.Account@1b28cdfa". */
  public String describe() {
    Object o = owner.get();
    if (o instanceof Class) {
      return kind();
    }
    if (o instanceof Thread) {
      return what.concat(" \"").concat(Threads.name((Thread) o)).concat("\"");
    }
    return o == null
        ? kind()
        : kind().concat("@").concat(Integer.toHexString(System.identityHashCode(o)));
  }
}
