package io.photofinish.runtime;

import io.photofinish.clock.ThreadClock;

/** What the detector knows of one thread of the watched program. */
public final class ThreadState extends ThreadClock {
  /** Calling context of the call in progress: set before a call, read at method entry. */
  public long context;

  ThreadState() {}
}
