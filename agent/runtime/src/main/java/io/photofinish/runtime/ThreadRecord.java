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

  ThreadRecord(
      String name, long id, boolean virtual, @Nullable ThreadRecord creator, int creationContext) {
    this.name = name;
    this.id = id;
    this.virtual = virtual;
    this.creator = creator;
    this.creationContext = creationContext;
  }

  /** The thread's present name, or its last one. */
  public String name() {
    ThreadState s = state;
    if (s != null) {
      name = s.thread.getName();
    }
    return name;
  }

  /** Takes the name over before the thread is forgotten. */
  void ended() {
    name();
  }
}
