package io.photofinish.runtime;

import jdk.internal.access.SharedSecrets;
import org.jspecify.annotations.Nullable;

/** The end of the JVM: the status it is about to have, and the last moment to speak. */
public final class Exit {
  /**
   * Slot of the JDK's sequence of shutdown steps. Those before it restore the console, run the
   * application's hooks and delete files; nothing of the application runs after ours.
   */
  private static final int SLOT = 9;

  private static volatile int status;
  private static volatile @Nullable Thread main;

  private Exit() {}

  /** Tells which thread the launcher runs the main method on: its id differs between JDKs. */
  public static void mainThread(Thread t) {
    main = t;
  }

  /** When the JVM is asked to end, by {@code Runtime.exit} or a signal. */
  public static void requested(int requested) {
    status = requested;
  }

  /**
   * Before an uncaught exception is handled: when it ends the main thread, the launcher returns 1.
   */
  public static void uncaught(Thread t) {
    if (t == main) {
      status = 1;
    }
  }

  /** The status that the process would have without us. */
  public static int status() {
    return status;
  }

  /** Runs {@code last} after the application's shutdown hooks. */
  public static void whenDone(Runnable last) {
    SharedSecrets.getJavaLangAccess().registerShutdownHook(SLOT, false, last);
  }
}
