package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Where races leave the runtime. Called on the racing thread, at most once for a pair of contexts.
 */
public abstract class RaceSink {
  private static volatile @Nullable RaceSink installed;

  /** Makes {@code sink} receive all races; called once, before the first class is woven. */
  public static void install(RaceSink sink) {
    installed = sink;
  }

  static @Nullable RaceSink get() {
    return installed;
  }

  /** A race. Must not throw and must not run woven code. */
  public abstract void race(RawRace race);

  /** The first failure inside a hook; the program goes on. */
  public abstract void internalError(Throwable t);
}
