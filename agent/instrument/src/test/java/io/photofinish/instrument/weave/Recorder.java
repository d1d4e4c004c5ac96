package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the hooks that woven code calls, with what {@link Sites} knows of their sites. */
public final class Recorder {
  private static @Nullable Sites sites;
  private static final List<String> events = new ArrayList<>();

  private Recorder() {}

  /** Begins a recording; null ends it. */
  static synchronized void start(@Nullable Sites newSites) {
    sites = newSites;
    events.clear();
  }

  static synchronized List<String> events() {
    return List.copyOf(events);
  }

  public static synchronized void record(String hook, int site) {
    if (sites != null) {
      String member = site == 0 ? null : sites.memberName(site);
      events.add(member == null ? hook : hook + " " + member);
    }
  }

  /** A hook must find the lock held: entered after, exiting before the monitor's own change. */
  public static void recordLock(String hook, Object lock, int site) {
    if (!Thread.holdsLock(lock)) {
      throw new AssertionError(hook + " without the lock");
    }
    record(hook, site);
  }
}
